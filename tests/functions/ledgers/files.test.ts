import { describe, expect, test } from 'vitest'
import { LEDGERS } from '#schemas/ledgers/catalogue.ts'
import { textCells } from '#schemas/tables/csv.ts'
import { readTable } from '#schemas/tables/read.ts'
import { AT, EXAMPLES, keeperOf, newRow } from '#tests/functions/ledgers/keeper.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct({ at: AT })
const park = await designatedIn(started, '500101', '青杠智造生态园')
const { browser } = park.applicant

const { ledgers, save, rows, download, sendFile } = keeperOf(started, park)

const text = (cells: readonly (readonly string[])[]) =>
  new TextEncoder().encode(cells.map((row) => row.join(',')).join('\n'))

for (const code of ['L07', 'L13', 'L14']) await save(code, EXAMPLES[code]?.[0] ?? {}, { row: newRow() })

describe('a file', () => {
  const header = ['活动名称', '活动类型', '日期', '地点', '主办', '参加企业数', '参加人数']
  const line = (n: number) => [`培训第 ${n} 期`, '培训', '2026-11-02', '一楼', '园区', '10', String(n)]
  const many = text([header, ...Array.from({ length: 500 }, (_, n) => line(n + 1))])

  test('of 500 rows is imported in steps, and twice is once', async () => {
    const before = (await rows('L02')).length
    expect(await sendFile('L02', '活动.csv', many)).toEqual({
      status: 200,
      said: { added: 500, changed: 0, same: 0 },
    })
    expect(await rows('L02')).toHaveLength(before + 500)
    expect((await sendFile('L02', '活动.csv', many)).said).toEqual({ added: 0, changed: 0, same: 500 })
    const page = await browser.get(`${ledgers}/L02?page=3`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('培训第')
  })

  test('with problems changes nothing and names each by row and column', async () => {
    const before = (await rows('L02')).length
    const { status, said } = await sendFile(
      'L02',
      '活动.csv',
      text([header, line(900), ['无类型', '聚会', '2027-01-01', '一楼', '园区', '10', '五人']]),
    )
    expect(status).toBe(422)
    expect(said.problems).toEqual([
      { row: 3, column: 'B 列 活动类型', message: '从所列选项中选择活动类型' },
      { row: 3, column: 'C 列 日期', message: '日期不能晚于今天' },
      { row: 3, column: 'G 列 参加人数（人）', message: '参加人数应为不小于 0 的整数，例如 12' },
    ])
    expect(await rows('L02')).toHaveLength(before)
  })

  test.each(['csv', 'xlsx'])(
    'exported as %s is corrected and imported again by the numbers of its rows',
    async (kind) => {
      const file = await download(`${ledgers}/L07/tables/rows.${kind}`)
      expect(file.status).toBe(200)
      const cells = await readTable(file.bytes)
      const size = kind === 'csv' ? '200.5' : '300.5'
      const at = cells[0]?.indexOf('基金规模（万元）') ?? -1
      const changed = cells.map((row, r) => row.map((cell, c) => (r === 1 && c === at ? size : cell)))
      expect((await sendFile('L07', '资金.csv', text(changed))).said).toEqual({
        added: 0,
        changed: 1,
        same: 0,
      })
      expect((await rows('L07')).map(({ answers }) => answers.fundSize)).toEqual([Number(size)])
    },
  )

  test('cannot make up the number of a row, name one twice or bring evidence', async () => {
    const [open] = await rows('L14')
    const file = await readTable((await download(`${ledgers}/L14/tables/rows.csv`)).bytes)
    const [names = [], first = []] = file
    const unknown = first.map((cell, c) => (c === 0 ? 'row_01nobody0000000000' : cell))
    const closed = first.map((cell, c) =>
      c === 0 ? '' : names[c] === '状态' ? '已销号' : names[c] === '销号日期' ? '2026-12-01' : cell,
    )
    const { said } = await sendFile('L14', '清单.csv', text([names, first, first, unknown, closed]))
    expect(open?.id).toBe(first[0])
    expect(said.problems).toMatchObject([
      { row: 3, message: '行编号与第 2 行重复' },
      { row: 4, message: '台账中没有这个行编号；新增的行不填行编号' },
      { row: 5, message: expect.stringContaining('销号佐证不能随文件导入') },
    ])
  })

  test('is no formula for whoever opens it', async () => {
    const row = newRow()
    await save('L13', { ...EXAMPLES.L13?.[0], headline: '=HYPERLINK("https://x.example")' }, { row })
    const csv = textCells(new TextDecoder().decode((await download(`${ledgers}/L13/tables/rows.csv`)).bytes))
    expect(csv.flat()).toContain('\'=HYPERLINK("https://x.example")')
    const sheet = await download(`${ledgers}/L13/tables/rows.xlsx`)
    expect((await readTable(sheet.bytes)).flat()).toContain('=HYPERLINK("https://x.example")')
    expect((await sendFile('L13', '宣传.xlsx', sheet.bytes)).said).toEqual({ added: 0, changed: 0, same: 2 })
  })

  test('to fill in has every column and the words of each choice', async () => {
    for (const { code } of LEDGERS)
      for (const kind of ['csv', 'xlsx']) {
        const [names = [], words = []] = await readTable(
          (await download(`${ledgers}/${code}/tables/template.${kind}`)).bytes,
        )
        expect(names[0]).toBe('行编号')
        expect(words.some((cell) => cell.includes(' / '))).toBe(true)
      }
    expect((await download(`${ledgers}/L01/tables/rows.exe`)).status).toBe(404)
  })

  test('may be pasted; refused, it comes back', async () => {
    const good = await browser.post(`${ledgers}/L13/paste`, {
      pasted: '标题\t日期\t媒体\t级别\n开园三月\t2026-11-20\t示例日报\t市级',
    })
    expect(good.url).toBe(`${ledgers}/L13?added=1&changed=0&same=0`)
    expect(good.text).toContain('新增 1 行')
    const bad = await browser.post(`${ledgers}/L13/paste`, {
      pasted: '标题\t日期\t媒体\t级别\n开园三月\t昨天\t示例日报\t市级',
    })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('第 2 行 B 列 日期')
    expect(bad.text).toContain('开园三月\t昨天')
    expect((await browser.post(`${ledgers}/L13/paste`, { pasted: ' ' })).status).toBe(422)
  })
})
