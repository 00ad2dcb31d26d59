import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createSurveys } from '#adapters/dynamodb/surveys.ts'
import { signIn } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import type { Entry } from '#domain/entry.ts'
import { canonical } from '#domain/event.ts'
import { exampleSurvey } from '#schemas/examples/annual.ts'
import { encode } from '#schemas/operations/encode.ts'
import { recordLog } from '#tests/blindness/log.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { postFrom } from '#tests/support/from-address.ts'
import { secretsIn } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { dump, tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2027-11-20T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const surveys = createSurveys(db)
const park = await designatedIn(started, '500101', '平湖智造生态园')
const office = '127.0.0.9'
const firms = Array.from({ length: 6 }, (_, i) => ({
  name: `重庆第${i + 1}示例公司`,
  email: `firm${i + 1}@firms.example`,
}))

async function enter(): Promise<void> {
  const cases = createCases(db)
  const before = await cases.load(park.id)
  if (!before) throw new Error('no case')
  const at = await product.now()
  const entries = firms.map(
    ({ name, email }, i): Entry => ({
      caseId: park.id,
      book: 'roster',
      id: `row_survey_${i}`,
      form: { id: 'roster-entry', version: 1 },
      answers: { kind: '企业', name, status: '在园', enteredOn: '2026-12-01', contactEmail: email },
      at,
      by: { kind: 'applicant', name: '平湖运营公司', how: 'signed-in' },
      version: 0,
    }),
  )
  await cases.commit({
    before,
    after: before,
    entries: entries.map((after) => ({ after })),
    facts: [],
    effects: [],
  })
}

async function linkOf(email: string): Promise<string> {
  const mail = (await product.mails(email)).find(({ subject }) => subject.includes('满意度问卷'))
  return /https?:\/\/[^\s]+(\/s\/[\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

async function opened(email: string): Promise<{ browser: Browser; url: string; text: string }> {
  const browser = createBrowser(product.url)
  const page = await browser.get(await linkOf(email))
  return { browser, url: page.url, text: page.text }
}

async function answer(email: string, overall: number): Promise<string> {
  const { browser, url } = await opened(email)
  const said = { ...exampleSurvey(overall), suggestion: `整体评价 ${overall} 分` }
  return (await browser.post(url, new Map(encode(said)))).text
}

async function answerFromOffice(email: string, overall: number): Promise<void> {
  const { browser, url: path } = await opened(email)
  const fields = new Map(encode(exampleSurvey(overall)))
  expect(await postFrom(office, product.url, browser, { path, fields })).toBe(303)
}

const totals = async () => {
  const found = await surveys.load(park.id, 2027)
  if (!found) throw new Error('no survey')
  return found
}
const page = async () => {
  const browser = createBrowser(product.url)
  await signIn(product, browser, park.applicant.email)
  return browser.get(`/homes/${park.id}/evaluations/2027`)
}
const everything = async () => canonical(Object.fromEntries(await dump(started.local)))

test('in December every unit of the roster gets a link of its own; opening it changes nothing', async () => {
  await enter()
  await product.travel({ to: '2027-12-02T02:00:00.000Z' })
  expect(await totals()).toMatchObject({ toInvite: 6, invited: 6, answers: 0 })
  const before = await everything()
  const first = await opened('firm1@firms.example')
  expect(first.url).toMatch(/^\/surveys\/inv_\w+$/)
  expect(first.text).toContain('总体满意度')
  await opened('firm1@firms.example')
  expect(await everything()).toBe(before)
  expect((await createBrowser(product.url).get(first.url)).status).toBe(404)
  const refused = await first.browser.post(first.url, { overall: '9' })
  expect(refused.status).toBe(422)
  expect((await totals()).answers).toBe(0)
}, 60_000)

// seed: T3i, T6g, T7i
test('a link takes one answer; the park sees totals from the fifth on', async () => {
  const log = recordLog()
  for (const [i, overall] of [5, 4, 2, 4].entries())
    expect(await answer(`firm${i + 1}@firms.example`, overall)).toContain('问卷已提交')
  expect(await answer('firm1@firms.example', 1)).toContain('问卷已提交')
  log.stop()
  expect(log.lines()).toContain('answered')
  for (const word of ['整体评价', '@firms.example', '示例公司', 'inv_', '127.0.0.1'])
    expect(log.lines()).not.toContain(word)
  expect(secretsIn(log.lines(), await product.mails())).toEqual([])
  expect(await totals()).toMatchObject({ answers: 4, satisfied: 3 })
  await product.travel({ to: '2028-01-16T02:00:00.000Z' })
  const few = await page()
  expect(few.status).toBe(200)
  expect(few.text).toContain('答卷不足 5 份')
  expect(few.text).not.toContain('满意率')
  await answerFromOffice('firm5@firms.example', 5)
  const shown = await page()
  expect(shown.text).toContain('满意率')
  expect(shown.text).toContain('80%')
  expect(shown.text).not.toContain('整体评价')
}, 120_000)

test('answers from where the park’s office works are counted for the offices, and the park does not see how many', async () => {
  const officer = createBrowser(product.url)
  await signIn(product, officer, 'jingban@city.example')
  const shown = async () => (await officer.get(`/staff/homes/${park.id}/evaluations/2027`)).text
  const flag = (n: number) => new RegExp(`来自园区办公网络的答卷</dt><dd>(<[^>]*>)*${n}<`)
  expect(await shown()).toMatch(flag(0))
  const { browser, taskId } = await park.open(park.applicant)
  const draft = { path: `/tasks/${taskId}`, fields: new Map([['_then', ['draft']]]) }
  expect(await postFrom(office, product.url, browser, draft)).toBe(303)
  expect(await shown()).toMatch(flag(1))
  expect((await page()).text).not.toContain('来自园区办公网络的答卷')
  expect(await totals()).toMatchObject({ answers: 5, office: [expect.stringMatching(/^[0-9a-f]{32}$/)] })
})

test('nothing that is stored, mailed or exported links an answer to a firm', async () => {
  const items = [...(await dump(started.local)).values()]
  const answers = items.filter(({ SK }) => String(SK).startsWith('ANSWER#'))
  expect(answers).toHaveLength(5)
  const rest = JSON.stringify(items.filter((item) => !answers.includes(item)))
  for (const item of answers) {
    expect(Object.keys(item).sort()).toEqual(['PK', 'SK', 'answers'])
    expect(Object.keys(item.answers as object).sort()).toEqual(
      ['financeGain', 'needs', 'overall', 'scores', 'suggestion', 'surveyYear'].sort(),
    )
    expect(rest).not.toContain(String(item.SK).slice('ANSWER#'.length))
    for (const { name, email } of firms) {
      expect(JSON.stringify(item)).not.toContain(name)
      expect(JSON.stringify(item)).not.toContain(email)
    }
  }
  const invitations = items.filter(({ SK }) => SK === 'INVITATION')
  for (const item of invitations)
    expect(
      Object.keys(item)
        .filter((key) => !['hash', 'used'].includes(key))
        .sort(),
    ).toEqual(['PK', 'SK', 'caseId', 'id', 'year'].sort())
  const history = await park.applicant.browser.get(`/staff/cases/${park.id}/history.json`)
  expect(history.text).not.toContain('整体评价')
  const mails = await product.mails()
  expect(JSON.stringify(mails)).not.toContain('整体评价')
  expect(secretsIn(JSON.stringify(items), mails)).toEqual([])
})

test('in February the survey is closed and forgets every network address', async () => {
  expect(Object.keys((await totals()).addresses).length).toBeGreaterThan(0)
  await product.travel({ to: '2028-02-02T02:00:00.000Z' })
  const closed = await totals()
  expect(closed).toMatchObject({ answers: 5, fromOffice: 1, addresses: {}, office: [] })
  expect(closed.salt).toBeUndefined()
  const late = await opened('firm6@firms.example')
  expect(late.text).toContain('问卷已经截止')
  const refused = await late.browser.post(late.url, new Map(encode(exampleSurvey(5))))
  expect(refused.status).toBe(410)
  expect((await totals()).answers).toBe(5)
}, 120_000)
