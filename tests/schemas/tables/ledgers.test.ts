import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import { LEDGERS, ledgerOf } from '#schemas/ledgers/catalogue.ts'
import type { Ledger } from '#schemas/ledgers/ledger.ts'
import { textCells, writeCsv } from '#schemas/tables/csv.ts'
import { exportLedger, importLedger, ledgerTemplate, numberColumns } from '#schemas/tables/ledgers.ts'
import { readTable } from '#schemas/tables/read.ts'
import { writeWorkbook } from '#web/documents/workbook.ts'

const TODAY = '2026-11-23'
const EXAMPLES = exampleLedgers(TODAY)
const rowsOf = ({ code }: Ledger) =>
  (EXAMPLES[code] ?? []).map((answers, n) => ({ id: `row_${code}${n}`, answers }))
const reading = { today: TODAY, attached: () => ({ proof: 1 }) }

function asWorkbook(ledger: Ledger): Uint8Array {
  const numbers = numberColumns(ledger)
  const rows = exportLedger(ledger, rowsOf(ledger)).map((row, r) =>
    row.map((cell, c) => (r > 0 && numbers.has(c) && cell !== '' ? Number(cell) : cell)),
  )
  return writeWorkbook([{ name: ledger.form.title, rows }])
}

describe.each(LEDGERS.map((ledger) => ({ code: ledger.code, ledger })))('$code', ({ ledger }) => {
  it('reads back what was exported, as CSV and as a workbook, word for word', async () => {
    const csv = new TextEncoder().encode(writeCsv(exportLedger(ledger, rowsOf(ledger))))
    for (const bytes of [csv, asWorkbook(ledger)]) {
      const { rows, problems, ignored } = importLedger(ledger, await readTable(bytes), reading)
      expect(problems).toEqual([])
      expect(ignored).toEqual([])
      expect(rows.map(({ id, answers }) => ({ id, answers }))).toEqual(rowsOf(ledger))
    }
  })

  it('leaves out the template’s line of words', () => {
    expect(importLedger(ledger, ledgerTemplate(ledger, TODAY), reading)).toEqual({
      rows: [],
      problems: [],
      ignored: [],
    })
  })
})

describe('an import', () => {
  const events = ledgerOf('L02') ?? LEDGERS[0]
  if (!events) throw new Error('no ledgers')

  it('stands any text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 8 }), { maxLength: 8 }), (cells) => {
        const csv = textCells(writeCsv([['活动名称', '类型', '日期', '地点'], ...cells]))
        expect(() => importLedger(events, csv, reading)).not.toThrow()
      }),
    )
  })

  it('refuses more rows than it can take', () => {
    const many = Array.from({ length: 1001 }, () => ['x', 'x', 'x', 'x'])
    const { problems, rows } = importLedger(events, [['活动名称', '类型', '日期', '地点'], ...many], reading)
    expect(rows).toEqual([])
    expect(problems).toMatchObject([{ code: 'ledger.too-many' }])
  })
})
