import { describe, expect, it } from 'vitest'
import { WORKED } from '#schemas/examples/parks.ts'
import { exampleRoster } from '#schemas/examples/roster.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Cells } from '#schemas/tables/cells.ts'
import { columnLetter } from '#schemas/tables/cells.ts'
import { textCells, writeCsv } from '#schemas/tables/csv.ts'
import { exportRoster } from '#schemas/tables/export.ts'
import { readTable } from '#schemas/tables/read.ts'
import { importRoster, rosterTemplate } from '#schemas/tables/roster.ts'
import { CONTEXT } from '#tests/schemas/posted.ts'
import { workbook } from '#tests/schemas/tables/workbook.ts'

/** “企业” in GB18030, with ASCII around it. */
const GB_SAMPLE = Uint8Array.from([0x61, 0x2c, 0xc6, 0xf3, 0xd2, 0xb5, 0x0a])

function setup() {
  const roster = exampleRoster(WORKED, '2026-10-31', CONTEXT.today).map((row) => {
    const { rosterId: _, ...rest } = row
    return rest
  })
  const cells = exportRoster(roster)
  return { roster, cells, settled: roster.map((row) => settle(rosterRow, row, CONTEXT)) }
}

function change(cells: Cells, line: number, header: string, text: string): Cells {
  const column = cells[0]?.findIndex((name) => name.startsWith(header)) ?? -1
  return cells.map((row, i) => (i === line - 1 ? row.map((cell, c) => (c === column ? text : cell)) : row))
}

describe('roster import', () => {
  it('reads back what was exported, as CSV with a byte order mark', async () => {
    const { cells, settled } = setup()
    const read = await readTable(new TextEncoder().encode(writeCsv(cells)))
    const { rows, problems, ignored } = importRoster(read, CONTEXT)
    expect(problems).toEqual([])
    expect(ignored).toEqual([])
    expect(rows).toEqual(settled)
  })

  it('reads a workbook with numbers and texts', async () => {
    const { cells, settled } = setup()
    const typed = cells.map((row, i) =>
      row.map((cell) => (i > 0 && /^\d{1,6}(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
    )
    const { rows, problems } = importRoster(await readTable(workbook(typed)), CONTEXT)
    expect(problems).toEqual([])
    expect(rows).toEqual(settled)
  })

  it('reads a paste from a spreadsheet', () => {
    const { cells, settled } = setup()
    const pasted = cells.map((row) => row.join('\t')).join('\n')
    expect(importRoster(textCells(pasted), CONTEXT).rows).toEqual(settled)
  })

  it('reads GB18030 and UTF-8 without a mark', async () => {
    expect(await readTable(GB_SAMPLE)).toEqual([['a', '企业']])
    expect(await readTable(new TextEncoder().encode('甲,乙\n'))).toEqual([['甲', '乙']])
  })

  it('names a problem by row number, column letter and header', () => {
    const { cells } = setup()
    const wrong = change(change(cells, 12, '统一社会信用代码', '91500000MA9X10375B'), 3, '使用面积', '约三百')
    expect(importRoster(wrong, CONTEXT).problems.map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/^第 3 行 [A-Z]+ 列 使用面积（㎡）：使用面积应为大于 0 的数字，例如 1200.50$/),
      expect.stringMatching(/^第 12 行 C 列 统一社会信用代码：统一社会信用代码的末位校验码不符/),
    ])
  })

  it('names the sheet rows of two firms with one credit code', () => {
    const { cells } = setup()
    const code = cells[1]?.[2] ?? ''
    const { problems } = importRoster(change(cells, 5, '统一社会信用代码', code), CONTEXT)
    expect(problems.map(({ line, zh }) => [line, zh])).toEqual([
      [5, '第 5 行 C 列 统一社会信用代码：同一统一社会信用代码只能有一行“在园”记录（与第 2 行重复）'],
    ])
  })

  it('tolerates other headers, an introductory line, empty rows and unknown columns', () => {
    const sheet = textCells(
      '附件：入园企业名册\n\n*类型, 企业名称 ,信用代码,注册地是否在园区,备注\n企业,甲公司,9150 0000 ma9x 1037 5a,是,无\n,,,,\n',
    )
    const { rows, ignored } = importRoster(sheet, CONTEXT)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      kind: '企业',
      name: '甲公司',
      uscc: '91500000MA9X10375A',
      registeredInPark: true,
    })
    expect(ignored).toEqual(['备注'])
  })

  it('takes a paste without headers in the order of the template', () => {
    const { cells, settled } = setup()
    const { rows } = importRoster(cells.slice(1, 3), CONTEXT)
    expect(rows).toEqual(settled.slice(0, 2))
  })

  it('keeps what it cannot read as typed', () => {
    const { cells } = setup()
    const { rows } = importRoster(change(cells, 2, '注册日期', '去年'), CONTEXT)
    expect(rows[0]?.registeredOn).toBe('去年')
  })

  // seed: B15
  it('reads the words of options and lists of them', () => {
    const sheet = textCells(
      '类型,企业名称,“33618”产业集群,前沿领域标签\n企业,甲公司,智能网联新能源汽车,"人工智能，新能源"\n',
    )
    expect(importRoster(sheet, CONTEXT).rows[0]).toMatchObject({
      clusterCode: 'A1',
      techTags: ['人工智能', '新能源'],
    })
  })

  it('reports 500 rows with an error in each, once per row', () => {
    const { cells } = setup()
    const header = cells[0] ?? []
    const wrong = change(cells.slice(0, 2), 2, '入园日期', '2026-13-01')[1] ?? []
    const rows = Array.from({ length: 500 }, (_, i) =>
      wrong.map((cell, c) => (c === 2 ? '' : c === 1 ? `企业${i}` : cell)),
    )
    const { problems } = importRoster([header, ...rows], CONTEXT)
    expect(new Set(problems.map(({ line }) => line)).size).toBe(500)
  })

  it('says how many rows are too many', () => {
    const { cells } = setup()
    const rows = Array.from({ length: 2001 }, () => cells[1] ?? [])
    expect(importRoster([cells[0] ?? [], ...rows], CONTEXT).problems[0]?.zh).toContain('2001 行')
  })

  it('refuses what is no table, saying what to do', async () => {
    await expect(readTable(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).rejects.toMatchObject({
      name: 'UnreadableTableError',
      zh: expect.stringContaining('另存为 XLSX 或 CSV'),
    })
    await expect(readTable(Uint8Array.from([0xd0, 0xcf]))).rejects.toThrow('Old XLS')
    await expect(readTable(new Uint8Array(10 * 1024 * 1024 + 1))).rejects.toThrow('10 MB')
  })

  it('offers a template with the words each choice may take', () => {
    const [headers = [], hints = []] = rosterTemplate(CONTEXT)
    expect(headers).toContain('资质类型3')
    expect(hints[0]).toBe('企业 / 科创团队 / 服务机构')
    expect(columnLetter(0) + columnLetter(25) + columnLetter(26)).toBe('AZAA')
  })

  it('leaves out the second row of the template', () => {
    const { cells, settled } = setup()
    const [headers = [], hints = []] = rosterTemplate(CONTEXT)
    expect(importRoster([headers, hints, ...cells.slice(1)], CONTEXT).rows).toEqual(settled)
  })

  it('keeps texts that would act as formulas as text', () => {
    expect(writeCsv([['=1+1', '-5', '@x']])).toBe("\ufeff'=1+1,-5,'@x\r\n")
  })
})
