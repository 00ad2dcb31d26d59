import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { signIn } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import { Report } from '#domain/monitoring.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import { broken } from '#tests/support/invariants.ts'
import { desk, lead, monitored } from '#tests/support/monitored.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-03-27T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const [cases, matters, books] = [createCases(db), createMatters(db), createBooks(db)]
const park = await monitored(started, '500101', '平湖智造生态园', '2026-02-02')
const { browser } = park.applicant
const [example = {}] = exampleLedgers('2026-03-20').L02 ?? []
const event = { ...example, heldOn: '2026-03-10', type: '培训', name: '三月财务培训' }
const row = 'row_01ledgercorrection1'
const why = '三月的一场培训登记时遗漏，现按签到表和照片补登一季度台账。'

async function report() {
  const matter = await matters.load(park.id, 'monitoring', '2026Q1')
  if (!matter) throw new Error('no report')
  return { matter, data: Report.parse(matter.data) }
}

const counted = async () => (await books.entries(park.id, 'L02')).filter((one) => !one.removedAt)
const asked = async () => (await matters.ofCase(park.id, 'correction')).filter((one) => !one.closedAt)

/** Posts a row of a ledger as its page does. */
function post(by: Browser, to: string, answers: Answers, more: Readonly<Record<string, string>>) {
  const hidden = { _then: 'ledger', _version: '0', reason: why, ...more }
  const fields = Object.entries(hidden).map(([key, value]): [string, string[]] => [key, [value]])
  return by.post(to, new Map([...encode(answers), ...fields]))
}

const own = `/homes/${park.id}/ledgers/L02/rows/${row}`

async function decide(decision: Answers) {
  await product.settle()
  const reviewer = await park.asked(park.handler, 'correction-decision')
  await reviewer.decide(decision)
  return reviewer
}

test('a row of a locked quarter waits for the district, and nothing counts it until then', async () => {
  await product.travel({ to: '2026-04-02T09:00:00+08:00' })
  await park.applicant.signIn()
  await park.report()
  await park.check()
  await park.receive()
  expect((await report()).matter.status).toBe('locked')
  const short = await post(browser, own, event, { reason: '补登' })
  expect(short.status).toBe(422)
  expect(short.text).toContain('会改变已锁定的数据')
  expect((await post(browser, own, event, {})).url).toContain('?asked=1')
  expect((await post(browser, own, event, {})).url).toContain('?asked=1')
  expect(await counted()).toEqual([])
  expect((await asked()).map(({ status, data }) => [status, data.book])).toEqual([['asked', 'L02']])
  const page = await browser.get(`/homes/${park.id}`)
  expect(page.text).toContain('三月财务培训')
  expect(page.text).toContain(`/homes/${park.id}/ledgers/L02"`)
}, 120_000)

test('approved, it is written and the stored report follows: old value, new value, reason, who approved', async () => {
  const before = (await report()).data
  await product.settle()
  const district = await park.asked(park.handler, 'correction-decision')
  for (const text of ['三月财务培训', why, '2026Q1', '0 → 1']) expect(district.page.text).toContain(text)
  await district.decide({ decision: '同意更正', cause: '园区填报差错' })
  expect((await counted()).map(({ id, answers }) => [id, answers.name])).toEqual([[row, '三月财务培训']])
  const { matter, data } = await report()
  expect(matter.status).toBe('locked')
  expect(data.figures).toEqual({ ...before.figures, events: (before.figures.events ?? 0) + 1 })
  expect(data.corrections).toMatchObject([
    {
      reason: why,
      by: { kind: 'officer', office: '500101' },
      changes: [{ label: expect.stringContaining('各类活动场次') }],
    },
  ])
  const act = (await cases.history(park.id)).findLast(({ type }) => type === 'entry.changed')
  expect(act?.open).toEqual({
    book: 'L02',
    what: 'corrected',
    rows: 1,
    locked: 1,
    reason: why,
    recomputed: ['2026Q1'],
  })
  const read = await browser.get(`/homes/${park.id}/reports/2026Q1`)
  for (const text of ['锁定后的更正', '各类活动场次', why]) expect(read.text).toContain(text)
  const mail = (await product.mails(park.park.email)).at(-1)
  expect(mail?.subject).toContain('数据更正已批准：L02')
  expect(mail?.text).toContain(`/homes/${park.id}/ledgers/L02`)
}, 120_000)

test('striking out a row of a locked quarter is a correction too; refused, everything stays', async () => {
  const before = await report()
  expect((await post(browser, own, {}, { _then: 'remove', _version: '1' })).url).toContain('?asked=1')
  const refused = { decision: '不同意更正', reason: '经核对签到表，该场培训确于三月举办，应当保留登记。' }
  await decide(refused)
  expect(await report()).toEqual(before)
  expect(await counted()).toHaveLength(1)
  expect((await post(browser, own, {}, { _then: 'remove', _version: '1' })).url).toContain('?asked=1')
  await decide({ decision: '同意更正', cause: '企业提供信息有误' })
  expect(await counted()).toEqual([])
  const { data } = await report()
  expect(data.figures.events).toBe((before.data.figures.events ?? 0) - 1)
  expect(data.corrections).toHaveLength(2)
}, 120_000)

test('what concerns no locked quarter is written at once', async () => {
  const free = own.replace(row, 'row_01ledgercorrection2')
  const url = (await post(browser, free, { ...event, heldOn: '2026-04-01' }, { reason: '' })).url
  expect(url).toContain('?saved=1')
  expect(await counted()).toHaveLength(1)
}, 120_000)

test('what a district asks for is approved by the city, and what the city asks for by another of its roles', async () => {
  const [policy = {}] = exampleLedgers('2026-03-20').L12 ?? []
  const district = createBrowser(product.url)
  await signIn(product, district, park.handler.email)
  const place = `/staff/homes/${park.id}/ledgers`
  const to = `${place}/L12/rows/row_01ledgercorrection3`
  const dated = { ...policy, validFrom: '2026-02-10', payments: [{ paidOn: '2026-03-05', amount: 60 }] }
  const sent = await post(district, to, dated, {})
  expect(sent.text).toContain('已提交审批')
  expect(z.string().parse((await asked())[0]?.data.office)).toBe('500101')
  await product.settle()
  const own = await browser.get(`/homes/${park.id}/ledgers/L12`)
  expect(own.text).toContain('万州区经济和信息化委员会')
  expect(own.text).not.toContain('周明')
  const city = await park.asked(desk, 'correction-decision')
  await city.decide({ decision: '同意更正', cause: '主管部门信息更新' })
  expect(await books.entries(park.id, 'L12')).toHaveLength(1)
  const told = (await product.mails(park.handler.email)).at(-1)
  expect(told?.subject).toContain('数据更正已批准：L12')
  const [project = {}] = exampleLedgers('2026-03-20').L20 ?? []
  const officer = createBrowser(product.url)
  await signIn(product, officer, desk.email)
  await post(
    officer,
    `${place}/L20/rows/row_01ledgercorrection4`,
    { ...project, recommendedOn: '2026-02-10', decidedOn: '2026-03-10' },
    {},
  )
  await product.settle()
  const chief = await park.asked(lead, 'correction-decision')
  await chief.decide({ decision: '同意更正', cause: '主管部门信息更新' })
  expect(await books.entries(park.id, 'L20')).toHaveLength(1)
  expect(await broken(started)).toEqual([])
}, 120_000)
