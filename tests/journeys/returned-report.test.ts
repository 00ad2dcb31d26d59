import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { documentsOf } from '#domain/actions/sent-back.ts'
import { Report } from '#domain/monitoring.ts'
import { forms } from '#functions/compose/forms.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import { put } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { desk, monitored } from '#tests/support/monitored.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-03-27T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const [cases, tasks, matters, files] = [createCases(db), createTasks(db), createMatters(db), createFiles(db)]
const park = await monitored(started, '500101', '平湖智造生态园', '2026-02-02')
const silent = await monitored(started, '500102', '涪陵新材生态园', '2026-02-02')

async function report(of = park) {
  const matter = await matters.load(of.id, 'monitoring', '2026Q1')
  if (!matter) throw new Error('no report')
  return { status: matter.status, ...Report.parse(matter.data) }
}

async function answersOf(taskId: string): Promise<Answers> {
  const task = await tasks.load(taskId)
  if (task?.status !== 'decided') throw new Error('not handed in')
  return task.answers as Answers
}

/** Posts as a park would that changes more than it was asked to. */
async function correct(of: typeof park, changes: Answers): Promise<string> {
  const { browser, taskId, name } = await of.asked(of.park, 'monitoring-report')
  const posted = new Map([...encode(changes), ['confirmName', [name]] as [string, string[]]])
  expect((await browser.post(`/tasks/${taskId}/decide`, posted)).url).toContain('/decided')
  await product.settle()
  return taskId
}

test('a district that returns a report names what to correct, and the park is told in full', async () => {
  await product.travel({ to: '2026-04-02T09:00:00+08:00' })
  const first = await park.asked(park.park, 'monitoring-report')
  await put(db, await product.now(), first.taskId, 'statement')
  await park.report()
  await expect(park.check({ districtCheck: '退回' })).rejects.toThrow('补正事项')
  const corrections = [
    { field: 'revenueYtd', need: '营业收入与企业报表不一致，请核对' },
    { field: 'sections.stock', need: '期末数请按季末最后一日重新填报' },
  ]
  await park.check({ districtCheck: '退回', corrections })
  expect(await report()).toMatchObject({ status: 'returned', returns: 1 })
  const mail = (await product.mails(park.park.email)).at(-1)
  expect(mail?.subject).toContain('补正：季度运行监测报表')
  expect(mail?.text).toContain('营业收入：营业收入与企业报表不一致，请核对')
  expect(mail?.text).toContain('期末数（存量） · 全部：期末数请按季末最后一日重新填报')
  expect(mail?.text).toContain('逾期 10 个工作日未补正的，记为未报送')
  await park.applicant.signIn()
  const page = await park.applicant.browser.get(`/homes/${park.id}/reports/2026Q1`)
  expect(page.text).toContain('营业收入与企业报表不一致，请核对')
  expect(page.text).toContain('#f-revenueYtd')
  const told = (await cases.history(park.id)).findLast(({ open }) => open?.decision === '退回')
  expect(told?.open?.items).toEqual(corrections)
}, 120_000)

test('only what was named can be changed: the rest is shown, and keeps its old value whatever is posted', async () => {
  const { page, browser, taskId } = await park.asked(park.park, 'monitoring-report')
  expect(page.text).toContain('营业收入与企业报表不一致，请核对')
  for (const open of ['revenueYtd', 'employees', 'talentFlats3km', 'explanations'])
    expect(page.text).toMatch(new RegExp(`name="${open}`))
  for (const shut of ['taxYtd', 'highlights', 'problems', 'preparer', 'decision'])
    expect(page.text).not.toMatch(new RegExp(`name="${shut}`))
  expect(page.text).toContain('新落地两家传感器企业')
  expect((await browser.get(`/tasks/${taskId}/attachments/statement`)).text).not.toContain('type="file"')
  const before = (await report()).taskId ?? ''
  const stock = {
    employees: 415,
    occupiedArea: 9000,
    publicServiceDigital: 70,
    operationSmart: 55,
    firmsIntelligent: 40,
    talentFlats3km: 120,
  }
  const done = await correct(park, { ...stock, revenueYtd: 5300, taxYtd: 1, highlights: '擅自改写的成效' })
  expect(await answersOf(done)).toEqual({
    ...(await answersOf(before)),
    employees: 415,
    revenueYtd: 5300,
  })
  expect(await report()).toMatchObject({
    status: 'with-district',
    figures: { revenueYtd: 5300, employees: 415, taxYtd: 310 },
  })
}, 120_000)

test('the offices see what was changed; the city names something else, and documents stay through both returns', async () => {
  const district = await park.asked(park.handler, 'monitoring-check')
  expect(district.page.text).toMatch(/营业收入[\s\S]{0,600}5,300/)
  await park.check()
  const city = await park.asked(desk, 'monitoring-receipt')
  expect(city.page.text).toContain('补正事项')
  await expect(city.decide({ cityReceipt: '退回' })).rejects.toThrow('补正事项')
  await park.receive({ cityReceipt: '退回', corrections: [{ field: 'highlights', need: '写明企业名称' }] })
  const again = await park.asked(park.park, 'monitoring-report')
  expect(again.page.text).toContain('写明企业名称')
  expect(again.page.text).not.toMatch(/name="revenueYtd/)
  const highlights = '新落地两家传感器企业，名称见附件。'
  const done = await correct(park, { highlights, revenueYtd: 1 })
  expect(await answersOf(done)).toMatchObject({ highlights, revenueYtd: 5300, employees: 415 })
  const task = await tasks.load(done)
  if (!task) throw new Error('no task')
  expect((await documentsOf({ files, tasks, forms }, task)).map(({ slot }) => slot)).toEqual(['statement'])
  const { browser } = park.applicant
  expect((await browser.get(`/homes/${park.id}/reports/2026Q1`)).text).toContain('statement.pdf')
  await park.check()
  await park.receive()
  expect(await report()).toMatchObject({ status: 'locked', returns: 2 })
}, 120_000)

test('what is counted follows the books even when it is sent back, and may then be explained', async () => {
  await silent.report()
  await silent.check({
    districtCheck: '退回',
    corrections: [{ field: 'ledgers', need: '活动台账漏登一季度的活动' }],
  })
  const held = {
    type: '培训',
    heldOn: '2026-03-05',
    place: '路演厅',
    organiser: '园区',
    firms: 8,
    people: 30,
  }
  await silent.keep('L02', [held])
  const { page } = await silent.asked(silent.park, 'monitoring-report')
  expect(page.text).toContain('活动台账漏登一季度的活动')
  expect(page.text).toContain(`/homes/${silent.id}/ledgers`)
  const done = await correct(silent, { revenueYtd: 1 })
  expect(await answersOf(done)).toMatchObject({ revenueYtd: 5200 })
  expect((await report(silent)).figures.events).toBe(1)
}, 120_000)

test('a report that was returned, missed and let in after all still opens only what was named', async () => {
  await silent.check({
    districtCheck: '退回',
    corrections: [{ field: 'taxYtd', need: '实缴税收请附完税证明核对' }],
  })
  await product.travel({ workingDays: 30 })
  await product.settle()
  expect(await report(silent)).toMatchObject({ status: 'missing' })
  const reason = '园区负责人更换，交接未完成，同意补报一季度报表，请尽快报送。'
  await (await silent.asked(desk, 'monitoring-missing')).decide({ missingDecision: '同意补报', reason })
  const done = await correct(silent, { taxYtd: 320, rdYtd: 1 })
  expect(await answersOf(done)).toMatchObject({ taxYtd: 320, rdYtd: 420 })
  const district = createBrowser(product.url)
  await signIn(product, district, silent.handler.email)
  expect((await district.get(`/staff/homes/${silent.id}/reports/2026Q1`)).status).toBe(200)
  expect(await broken(started)).toEqual([])
}, 120_000)
