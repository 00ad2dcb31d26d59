import { describe, expect, test } from 'vitest'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import { LEDGERS } from '#schemas/ledgers/catalogue.ts'
import { encode } from '#schemas/operations/encode.ts'
import { writeCsv } from '#schemas/tables/csv.ts'
import { readTable } from '#schemas/tables/read.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-12-02T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const books = createBooks(db)
const cases = createCases(db)
const EXAMPLES = exampleLedgers('2026-12-02')
const park = await designatedIn(started, '500101', '青杠智造生态园')
const { browser } = park.applicant
const home = `/homes/${park.id}`
let last = 0
const newRow = () => `row_01test${String(++last).padStart(18, '0')}`

async function save(code: string, row: string, answers: Parameters<typeof encode>[0], more: Record<string, string> = {}) {
  const fields = Object.fromEntries(
    [...encode(answers)].map(([key, values]) => [key, values.length === 1 ? String(values[0]) : [...values]]),
  )
  return browser.post(`${home}/ledgers/${code}/rows/${row}`, { _then: 'ledger', _version: '0', ...fields, ...more })
}

describe('a park', () => {
  test('sees its twenty ledgers and enters a row of each', async () => {
    const list = await browser.get(`${home}/ledgers`)
    expect(list.status).toBe(200)
    for (const { code, form } of LEDGERS) expect(list.text).toContain(`${code} ${form.title}`)
    for (const { code } of LEDGERS) {
      const [first = {}] = EXAMPLES[code] ?? []
      const page = await save(code, newRow(), first)
      expect([code, page.status, page.url]).toEqual([code, 200, `${home}/ledgers/${code}?saved=1`])
    }
    const kept = await Promise.all(LEDGERS.map(({ code }) => books.entries(park.id, code)))
    expect(kept.map((entries) => entries.length)).toEqual(LEDGERS.map(() => 1))
  })
})
