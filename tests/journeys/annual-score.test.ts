import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { signIn } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { desk, yearOf } from '#tests/support/evaluated.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2027-12-20T02:00:00.000Z' })
const { product } = started

async function signedIn(email: string): Promise<Browser> {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

/** Rows of a ledger as the park keeps them. */
async function keep(caseId: string, book: string, form: string): Promise<void> {
  const cases = createCases(tableOf(started.local))
  const before = await cases.load(caseId)
  if (!before) throw new Error(`no case ${caseId}`)
  const rows = rowsOf([...(exampleLedgers('2027-11-20')[book] ?? [])])
  await cases.commit({
    before,
    after: before,
    facts: [],
    effects: [],
    entries: rows.map((answers, n) => ({
      after: {
        caseId,
        book,
        id: `row_${book}_${n}`,
        form: { id: form, version: 1 },
        answers,
        at: '2027-11-20T02:00:00.000Z',
        by: { kind: 'officer', name: '程砚秋', how: 'link' },
        version: 0,
      },
    })),
  })
}

// seed: S2c
test('the score of a year is explained to the city before it is published, to its district afterwards', async () => {
  const park = await designatedIn(started, '500101', '平湖智造生态园')
  await keep(park.id, 'L02', 'ledger-events')
  const year = yearOf(started, park, 2027)
  await product.travel({ to: '2028-01-16T02:00:00.000Z' })
  const page = `/staff/homes/${park.id}/evaluations/2027`
  const city = await signedIn(desk.email)
  const district = await signedIn(park.handler.email)

  const before = await city.get(page)
  expect(before.text).toContain('区县尚未核验')
  expect(before.text).toContain('1 行')
  expect(before.text).toContain('L02 活动台账')

  await year.self({ agencyCases: 50 })
  await year.verify()
  const waiting = await city.get('/staff/programme/evaluations/2027')
  expect(waiting.text).toContain('评价中的园区')
  expect(waiting.text).toContain('平湖智造生态园')

  await year.judge(await year.reviewers())
  await year.visit()
  await year.review()
  const explained = await city.get(page)
  expect(explained.text).toContain('第 1 名（共 1 家参评）')
  expect(explained.text).toContain('区县核验表')
  const { base = 0, final = 0 } = await year.state()
  expect(explained.text).toContain(`${base.toFixed(2)} 分`)
  const told = await city.json(page)
  expect(told).toMatchObject({ base, final })

  const ranking = await city.get('/staff/programme/evaluations/2027')
  expect(ranking.text).toContain('优秀名额 1 家')
  expect(ranking.text).toContain(final.toFixed(2))
  const csv = await city.get('/staff/programme/evaluations/2027/ranking.csv')
  expect(csv.text).toContain(`1,平湖智造生态园,万州区`)

  expect((await district.get(page)).status).toBe(404)
  const own = await district.get('/staff/programme/evaluations/2027')
  expect(own.text).toContain('本区县 1 家园区')
  expect(own.text).not.toContain(final.toFixed(2))
  expect((await district.get('/staff/programme/evaluations/2027/ranking.csv')).status).toBe(403)
  await year.band('不合格')
  await product.travel({ workingDays: 6 })
  const later = await signedIn(park.handler.email)
  const published = await later.get(page)
  expect(published.status).toBe(200)
  expect(published.text).toContain('会议审定等次')
  expect(published.text).not.toContain('定性评分表')
  const parks = await (await signedIn(park.applicant.email)).get(`/homes/${park.id}/evaluations/2027`)
  expect(parks.text).toContain('企业名册')
  for (const { text } of [parks, published]) expect(text).not.toMatch(/<li>(<a [^>]*>)?[a-z]\w+(<\/a>)? · /)
  const experts = await createExperts(tableOf(started.local)).all()
  for (const { name } of experts) expect(published.text).not.toContain(name)

  const simulated = await (await signedIn(desk.email)).get('/staff/rubrics/ANN-2026/1/simulate?year=2027')
  expect(simulated.text).toContain('平湖智造生态园')
  expect(simulated.text).toContain('0 家得分上升，0 家下降')
  expect(await broken(started)).toEqual([])
}, 120_000)
