import { readSheet } from 'read-excel-file/universal'
import { expect, test } from 'vitest'
import { sheetCells } from '#schemas/tables/xlsx.ts'
import { unzip } from '#tests/web/documents/unzip.ts'
import { writeWorkbook } from '#web/documents/workbook.ts'

const rows = [
  ['园区', 'Start-ups', '=1+1'],
  ['<甲&乙>园 "一"', 402, '=HYPERLINK("http://evil.example")'],
  ['', 0.5, '-2+3'],
  ['丙园', null, '+86 23'],
] as const

test('a workbook reads back as it was written, and nothing in it is a formula', async () => {
  const bytes = writeWorkbook([{ name: '汇总', rows }])
  expect(await sheetCells(bytes)).toEqual([
    ['园区', 'Start-ups', '=1+1'],
    ['<甲&乙>园 "一"', '402', '=HYPERLINK("http://evil.example")'],
    ['', '0.5', '-2+3'],
    ['丙园', '', '+86 23'],
  ])
  const sheet = unzip(bytes)['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).toContain('HYPERLINK')
  expect(sheet).not.toMatch(/<f>|<f /)
})

test('the same rows make the same bytes', () => {
  expect(writeWorkbook([{ name: 'a', rows }])).toEqual(writeWorkbook([{ name: 'a', rows }]))
})

test('every sheet is there under its name, and columns go past Z', async () => {
  const wide = [Array.from({ length: 30 }, (_, n) => n)]
  const bytes = writeWorkbook([
    { name: 'D01/现状', rows },
    { name: 'D02', rows: wide },
  ])
  const blob = new Blob([new Uint8Array(bytes)])
  expect(await readSheet(blob, 'D01 现状')).toHaveLength(4)
  expect((await readSheet(blob, 'D02'))[0]?.at(29)).toBe(29)
})

test('a sheet is packed: a thousand rows that are alike take little room', () => {
  const rows = Array.from({ length: 1000 }, (_, n) => [n, '重庆示例科技有限公司'])
  expect(writeWorkbook([{ name: 'a', rows }]).length).toBeLessThan(20_000)
})

test('columns are as wide as what stands in them, a Chinese character as two', () => {
  const sheet = unzip(writeWorkbook([{ name: 'a', rows: [['园区名称示例六字'], ['x'.repeat(90)]] }]))
  expect(sheet['xl/worksheets/sheet1.xml']).toContain('width="62"')
})
