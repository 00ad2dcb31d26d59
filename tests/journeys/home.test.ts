import { expect, test } from 'vitest'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import type { Entry } from '#domain/entry.ts'
import type { Matter } from '#domain/matter.ts'
import { movedMatter, newMatter } from '#domain/matter.ts'
import type { Change } from '#domain/ports.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-12-02T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const cases = createCases(db)
const matters = createMatters(db)
const books = createBooks(db)
const at = '2026-12-02T10:00:00+08:00'
const by = { kind: 'applicant', name: '青杠运营公司', how: 'signed-in' } as const

async function officer(email: string) {
  await product.settle()
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

async function act(id: string, change: Partial<Change>) {
  const before = await cases.load(id)
  if (!before) throw new Error(`no case ${id}`)
  return cases.commit({ before, after: before, facts: [], effects: [], ...change })
}

test('a designated park has a page for its operator and its offices, and for nobody else', async () => {
  const park = await designatedIn(started, '500101', '青杠智造生态园')
  const page = await park.applicant.browser.get(`/homes/${park.id}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('青杠智造生态园')
  expect((await park.applicant.browser.get(`/applications/${park.id}`)).text).toContain(`/homes/${park.id}`)
  const city = await officer('jingban@city.example')
  expect((await city.get('/staff/homes')).text).toContain(park.titleNo)
  expect((await city.get(`/staff/homes/${park.id}`)).text).toContain('青杠智造生态园')
  const other = await designatedIn(started, '500102', '白沙新材料生态园')
  expect((await other.applicant.browser.get(`/homes/${park.id}`)).status).toBe(404)
  const district = await officer(other.handler.email)
  expect((await district.get(`/staff/homes/${park.id}`)).status).toBe(404)
  expect((await district.get('/staff/homes')).text).not.toContain(park.titleNo)
})

// seed: S2e
test('a matter is listed with its case and with those of its period; two at once lose one', async () => {
  const park = await designatedIn(started, '500103', '长岭生态园')
  const asked: Matter = newMatter({
    caseId: park.id,
    kind: 'monitoring',
    key: '2026Q4',
    period: '2026Q4',
    status: 'asked',
    openedAt: at,
    data: {},
  })
  await act(park.id, { matters: [{ after: asked }] })
  await expect(act(park.id, { matters: [{ after: asked }] })).rejects.toMatchObject({ on: ['matter'] })
  const stored = await matters.load(park.id, 'monitoring', '2026Q4')
  if (!stored) throw new Error('no matter')
  const received = movedMatter(stored, { status: 'received', at, closed: true })
  await act(park.id, { matters: [{ before: stored, after: received }] })
  await expect(act(park.id, { matters: [{ before: stored, after: received }] })).rejects.toMatchObject({
    on: ['matter'],
  })
  const listed = [await matters.ofCase(park.id), await matters.inPeriod('monitoring', '2026Q4')]
  for (const found of listed) expect(found.map(({ status }) => status)).toEqual(['received'])
  expect(await matters.inPeriod('monitoring', '2026Q3')).toEqual([])
  expect((await park.applicant.browser.get(`/homes/${park.id}`)).text).toContain('2026Q4')
})

test('a row keeps what it was before', async () => {
  const park = await designatedIn(started, '500104', '石梁生态园')
  const row: Entry = {
    caseId: park.id,
    book: 'L02',
    id: 'row_1',
    form: { id: 'ledger-l02', version: 1 },
    answers: { visitors: 20 },
    at,
    by,
    version: 0,
  }
  await act(park.id, { entries: [{ after: row }] })
  const first = await books.entry(park.id, 'L02', 'row_1')
  if (!first) throw new Error('no row')
  await act(park.id, { entries: [{ before: first, after: { ...first, answers: { visitors: 25 } } }] })
  await expect(act(park.id, { entries: [{ before: first, after: first }] })).rejects.toMatchObject({
    on: ['entry'],
  })
  expect((await books.entries(park.id, 'L02')).map(({ answers }) => answers)).toEqual([{ visitors: 25 }])
  expect((await books.past(park.id, 'L02', 'row_1')).map(({ answers }) => answers)).toEqual([
    { visitors: 20 },
  ])
  expect(await books.entries(park.id, 'roster')).toEqual([])
})
