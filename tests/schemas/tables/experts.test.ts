import { describe, expect, it } from 'vitest'
import { answersOf, profileOf } from '#domain/expert-profile.ts'
import { demonstrationExperts } from '#local/seed/experts.ts'
import { textCells, writeCsv } from '#schemas/tables/csv.ts'
import { expertTemplate, exportExperts, importExpertRows } from '#schemas/tables/experts.ts'
import { readTable } from '#schemas/tables/read.ts'
import { CONTEXT } from '#tests/schemas/posted.ts'
import { workbook } from '#tests/schemas/tables/workbook.ts'

const experts = demonstrationExperts()
const cells = exportExperts(experts.map(answersOf))

describe('an import of experts', () => {
  it('reads back what was exported, as CSV and as a workbook', async () => {
    for (const bytes of [new TextEncoder().encode(writeCsv(cells)), workbook(cells)]) {
      const { rows, problems } = importExpertRows(await readTable(bytes), CONTEXT)
      expect(problems).toEqual([])
      expect(rows.map(profileOf)).toEqual(experts)
    }
  })

  it('takes the words people use for headers, specialties and clusters', () => {
    const sheet =
      '专家姓名,邮箱,单位,职称,专业,产业集群\n梁思衡,a@experts.example,示例大学,正高,产业技术、数字化,先进材料'
    const { rows, problems } = importExpertRows(textCells(sheet), CONTEXT)
    expect(problems).toEqual([])
    expect(rows.map(profileOf)).toMatchObject([{ specialties: ['产业技术', '数字化'], fields: ['A3'] }])
  })

  it('names every problem by row and column', () => {
    const sheet = [
      '姓名,电子邮箱,现工作单位,职称,专业类别',
      '梁思衡,a@experts.example,示例大学,正高,园区运营',
      '宋清晏,A@experts.example,示例学院,教授,园区运营',
      '郭长屿,不是邮箱,示例研究所,正高,算命',
    ]
    const { problems } = importExpertRows(textCells(sheet.join('\n')), CONTEXT)
    expect(problems.map(({ zh }) => zh)).toEqual([
      '第 3 行 D 列 职称：从所列选项中选择职称',
      '第 3 行 B 列 电子邮箱：电子邮箱与第 2 行重复',
      '第 4 行 B 列 电子邮箱：电子邮箱应为有效的邮箱地址，例如 name@example.com',
      '第 4 行 E 列 专业类别：从所列选项中选择专业类别',
    ])
  })

  it('leaves out the template’s line of words and refuses more rows than it can take', () => {
    const [headers = [], words = []] = expertTemplate(CONTEXT)
    expect(words.some((word) => word.includes('正高 / 副高'))).toBe(true)
    expect(importExpertRows([headers, words], CONTEXT)).toEqual({ rows: [], problems: [] })
    const many = Array.from({ length: 301 }, () => headers.map(() => 'x'))
    expect(importExpertRows([headers, ...many], CONTEXT).problems).toMatchObject([
      { code: 'experts.too-many' },
    ])
  })
})
