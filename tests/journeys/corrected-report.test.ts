import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { newMatter } from '#domain/matter.ts'
import { Report } from '#domain/monitoring.ts'
import { encode } from '#schemas/operations/encode.ts'
import { broken } from '#tests/support/invariants.ts'
import { monitored } from '#tests/support/monitored.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const Roster = z.object({
  rows: z.array(z.object({ id: z.string(), answers: z.record(z.string(), z.unknown()) })),
})

const started = await startProduct({ at: '2026-03-27T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const [cases, matters] = [createCases(db), createMatters(db)]
const park = await monitored(started, '500101', '平湖智造生态园', '2026-02-02')
const { browser } = park.applicant
const why = '企业三月已经迁出，园区登记时遗漏，现申请更正名册。'

async function report(quarter = '2026Q1') {
  const matter = await matters.load(park.id, 'monitoring', quarter)
  if (!matter) throw new Error(`no report ${quarter}`)
  return { matter, data: Report.parse(matter.data) }
}

/** The park says that a firm left within the locked quarter; the district decides. */
async function correct(n: number, decision: Readonly<Record<string, string>>) {
  const { rows } = Roster.parse(await browser.json(`/homes/${park.id}/roster?status=all`))
  const inPark = rows.filter(({ answers }) => answers.kind === '企业' && answers.status === '在园')
  const leaving = { status: '迁出', exitOn: '2026-03-16', exitTo: '市外', exitReason: '企业整体外迁' }
  const posted = new Map([...encode(leaving), ['_then', ['save']], ['correctionReason', [why]]] as [
    string,
    string[],
  ][])
  const sent = await browser.post(`/homes/${park.id}/roster/rows/${inPark[n]?.id}/leave`, posted)
  expect(sent.text).toContain('已提交区县审批')
  await product.settle()
  await (await park.asked(park.handler, 'correction-decision')).decide(decision)
}

/** A year whose result was published before. */
async function published() {
  const before = await cases.load(park.id)
  if (!before) throw new Error('no case')
  const at = '2026-03-30T02:00:00.000Z'
  const about = { caseId: park.id, kind: 'evaluation', key: '2025', period: '2025', openedAt: at } as const
  const data = {
    year: 2025,
    cycle: 1,
    selfDue: '2026-03-15',
    system: { targetCompletion: 0.9 },
    published: { score: 81.5, band: '良好', at, appealUntil: '2026-04-15T10:00:00.000Z' },
  }
  const after = { ...newMatter({ ...about, status: 'archived', data }), closedAt: at }
  const actor = { kind: 'system', name: 'test', how: 'workflow' } as const
  const facts = [{ at, type: 'matter.closed', actor, open: { kind: 'evaluation', key: '2025' } } as const]
  await cases.commit({ before, after: before, matters: [{ after }], facts, effects: [] })
}

test('a received report follows an approved correction: a new version that keeps the old values', async () => {
  await published()
  await product.travel({ to: '2026-04-02T09:00:00+08:00' })
  await park.applicant.signIn()
  await park.report()
  await park.check()
  await park.receive()
  const before = await report()
  const year = await matters.load(park.id, 'evaluation', '2025')
  expect(before.matter.status).toBe('locked')
  await correct(0, { decision: '同意更正', cause: '园区填报差错' })
  const { matter, data } = await report()
  const count = before.data.figures.enterpriseTotal ?? 0
  expect(matter).toMatchObject({ status: 'locked', closedAt: before.matter.closedAt })
  expect(data.figures.enterpriseTotal).toBe(count - 1)
  expect(data.figures).toMatchObject({ employees: 412, revenueYtd: 5200, exits: 1 })
  const [version, ...more] = data.corrections
  expect(more).toEqual([])
  expect(version).toMatchObject({ reason: why, by: { kind: 'officer', office: '500101' } })
  expect(version?.changes).toContainEqual(
    expect.objectContaining({ label: '入园企业总数', before: `${count} 家`, after: `${count - 1} 家` }),
  )
  const act = (await cases.history(park.id)).findLast(({ type }) => type === 'entry.changed')
  expect(act).toMatchObject({ open: { what: 'corrected', recomputed: ['2026Q1'] } })
  expect(await matters.load(park.id, 'evaluation', '2025')).toEqual(year)
}, 120_000)

test('park and offices see old value, new value, reason and who approved; a second correction is added', async () => {
  const own = await browser.get(`/homes/${park.id}/reports/2026Q1`)
  for (const text of ['锁定后的更正', '入园企业总数', why, '万州区经济和信息化委员会'])
    expect(own.text).toContain(text)
  expect(own.text).not.toContain('周明')
  const district = createBrowser(product.url)
  await signIn(product, district, park.handler.email)
  expect((await district.get(`/staff/homes/${park.id}/reports/2026Q1`)).text).toContain('周明')
  const first = (await report()).data
  await correct(0, { decision: '同意更正', cause: '企业提供信息有误' })
  const { data } = await report()
  expect(data.corrections.slice(0, 1)).toEqual(first.corrections)
  expect(data.corrections).toHaveLength(2)
  expect(data.figures.enterpriseTotal).toBe((first.figures.enterpriseTotal ?? 0) - 1)
  expect(data.figures.exits).toBe(2)
}, 120_000)

test('a correction that is refused leaves the report as it was', async () => {
  const before = await report()
  await correct(0, { decision: '不同意更正', reason: '经核对出园手续，企业四月才迁出，不属于一季度。' })
  expect(await report()).toEqual(before)
  expect(await broken(started)).toEqual([])
}, 120_000)
