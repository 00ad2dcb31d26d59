import { readSheet } from 'read-excel-file/universal'
import { expect, test } from 'vitest'
import { xlsxOf } from '#functions/views/xlsx.ts'
import { sheetCells } from '#schemas/tables/xlsx.ts'

const rows = [
  ['园区', 'Start-ups', '=1+1'],
  ['<甲&乙>园 "一"', 402, '=HYPERLINK("http://evil.example")'],
  ['', 0.5, '-2+3'],
  ['丙园', null, '+86 23'],
] as const

test('a workbook reads back as it was written, and nothing in it is a formula', async () => {
  const bytes = xlsxOf([{ name: '汇总', rows }])
  expect(await sheetCells(bytes)).toEqual([
    ['园区', 'Start-ups', '=1+1'],
    ['<甲&乙>园 "一"', '402', '=HYPERLINK("http://evil.example")'],
    ['', '0.5', '-2+3'],
    ['丙园', '', '+86 23'],
  ])
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/<f>|<f /)
})

test('the same rows make the same bytes', () => {
  expect(xlsxOf([{ name: 'a', rows }])).toEqual(xlsxOf([{ name: 'a', rows }]))
})

test('every sheet is there under its name, and columns go past Z', async () => {
  const wide = [Array.from({ length: 30 }, (_, n) => n)]
  const bytes = xlsxOf([
    { name: 'D01/现状', rows },
    { name: 'D02', rows: wide },
  ])
  const blob = new Blob([new Uint8Array(bytes)])
  expect(await readSheet(blob, 'D01 现状')).toHaveLength(4)
  expect((await readSheet(blob, 'D02'))[0]?.at(29)).toBe(29)
})
