import { expect, test } from 'vitest'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { signIn } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import { encode } from '#schemas/operations/encode.ts'
import { put } from '#tests/functions/ledgers/keeper.ts'
import { broken } from '#tests/support/invariants.ts'
import { desk, lead, monitored } from '#tests/support/monitored.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-03-27T02:00:00.000Z' })
const { product } = started
const since = '2026-02-02'
const park = await monitored(started, '500101', '平湖智造生态园', since)
const other = await monitored(started, '500102', '涪陵新材生态园', since)
const list = '/staff/programme/demands'

async function officer(email: string): Promise<Browser> {
  await product.settle()
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

async function received(of: typeof park, problems: string) {
  await of.report({ problemKind: '资金融通', problems })
  await of.check()
  await of.receive()
}

const asked = '多家初创企业反映流动资金紧张，建议组织银企对接。'
const [row] = ['row_report2026Q1']

test('a demand raised by a report is mailed to its district once, with all it says and a link', async () => {
  await product.travel({ to: '2026-04-02T09:00:00+08:00' })
  await received(park, asked)
  await received(other, '园区班车时间与企业班次不一致，建议协调。')
  const mails = (await product.mails(park.handler.email)).filter(({ subject }) => subject.includes('诉求'))
  expect(mails.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('园区提出诉求 1 项：平湖智造生态园'),
  ])
  expect(mails[0]?.text).toContain(`资金融通：${asked}（办理时限：2026年5月6日）`)
  expect(mails[0]?.text).toContain('2026年第1季度运行监测报表')
  expect(mails[0]?.text).toContain(`/staff/homes/${park.id}/ledgers/L16`)
}, 120_000)

// seed: G1
test('the city sees the demands of all parks, a district its own, each with its park, its day and its ledger', async () => {
  const city = await officer(desk.email)
  const all = await city.get(list)
  for (const text of [park.name, other.name, asked, '万州区', '2026年5月6日', '办理中', '资金融通'])
    expect(all.text).toContain(text)
  expect(all.text).toContain(`href="/staff/homes/${park.id}/ledgers/L16"`)
  expect(all.text).toContain(`/staff/homes/${park.id}/ledgers/L16/rows/${row}`)
  expect((await city.get('/staff/homes')).text).toContain(list)
  const district = await officer(park.handler.email)
  const own = await district.get(list)
  expect(own.text).toContain(park.name)
  expect(own.text).not.toContain(other.name)
  expect(await district.json(list)).toMatchObject({ state: '办理中', demands: [{ park: park.name }] })
  await park.applicant.signIn()
  expect((await park.applicant.browser.get(list)).status).toBe(403)
}, 120_000)

test('they are chosen by state: past their day, and closed once the district has entered the outcome', async () => {
  const district = await officer(park.handler.email)
  const shown = async (state: string) => (await district.get(`${list}?state=${state}`)).text
  expect(await shown('overdue')).toContain('没有这一状态的诉求')
  await product.travel({ to: '2026-05-08T09:00:00+08:00' })
  const late = await officer(park.handler.email)
  expect((await late.get(`${list}?state=overdue`)).text).toContain(park.name)
  const entry = await createBooks(tableOf(started.local)).entry(park.id, 'L16', row ?? '')
  if (!entry) throw new Error('no demand')
  const answers = {
    ...entry.answers,
    state: '已解决',
    outcome: '已组织两场银企对接，三家企业获得授信。',
    closedOn: '2026-05-07',
    satisfaction: 5,
  }
  const posted = new Map([...encode(answers), ['_then', ['ledger']], ['_version', ['1']]] as [
    string,
    string[],
  ][])
  const saved = await late.post(`/staff/homes/${park.id}/ledgers/L16/rows/${row}`, posted)
  expect(saved.url).toContain('?saved=1')
  expect((await late.get(list)).text).not.toContain(park.name)
  expect((await late.get(`${list}?state=已解决`)).text).toContain('2026年5月7日')
  expect((await late.get(`${list}?after=nonsense`)).status).toBe(200)
}, 120_000)

test('a park whose case is closed to an officer is not in his list; one whose title ended is marked', async () => {
  await put(started, other, { application: { recused: [desk.email] }, title: { status: '退出' } })
  expect((await (await officer(desk.email)).get(list)).text).not.toContain(other.name)
  const seen = await (await officer(lead.email)).get(list)
  expect(seen.text).toContain(other.name)
  expect(seen.text).toContain('退出')
  expect(await broken(started)).toEqual([])
}, 120_000)
