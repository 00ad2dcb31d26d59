import { expect, test } from 'vitest'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { endMatters } from '#domain/actions/end-matters.ts'
import { Report } from '#domain/monitoring.ts'
import { exampleAlertAnswer, exampleReport } from '#schemas/examples/monitoring.ts'
import { demands } from '#schemas/ledgers/demands.ts'
import { check } from '#schemas/operations/check.ts'
import { encode } from '#schemas/operations/encode.ts'
import { put } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import type { Monitored } from '#tests/support/monitored.ts'
import { desk, lead, monitored } from '#tests/support/monitored.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-03-27T02:00:00.000Z' })
const { product, local } = started
const db = tableOf(local)
const [matters, titles, cases] = [createMatters(db), createTitles(db), createCases(db)]
const since = '2026-02-02'
const reason = '经电话核实，情况与园区说明一致，按规定处理并继续跟踪。'

const punctual = await monitored(started, '500101', '平湖智造生态园', since)
const returned = await monitored(started, '500102', '涪陵新材生态园', since)
const late = await monitored(started, '500103', '渝中数创生态园', since)
const silent = await monitored(started, '500104', '大渡口智能生态园', since)
const excused = await monitored(started, '500106', '沙坪坝芯谷生态园', since)

async function reportOf(park: Monitored, quarter: string) {
  const matter = await matters.load(park.id, 'monitoring', quarter)
  if (!matter) throw new Error(`no report ${quarter}`)
  return { ...matter, data: Report.parse(matter.data) }
}

async function officer(email: string) {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

async function demandsOf(park: Monitored) {
  return createBooks(db).entries(park.id, 'L16')
}

/** The same statement is attached to each report. */
async function attached() {
  const { taskId } = await punctual.asked(punctual.park, 'monitoring-report')
  await put(db, await product.now(), taskId, 'statement')
}

async function alertsOf(park: Monitored): Promise<Record<string, string>> {
  const all = await matters.ofCase(park.id, 'alert')
  return Object.fromEntries(all.map(({ key, status }) => [key, status]))
}

// seed: S2d
test('the quarter opens by itself for every living title, once, and the park is told until when', async () => {
  await product.travel({ to: '2026-03-31T23:00:00+08:00' })
  expect(await matters.inPeriod('monitoring', '2026Q1')).toEqual([])
  await product.travel({ to: '2026-04-02T09:00:00+08:00' })
  const opened = await matters.inPeriod('monitoring', '2026Q1')
  expect(opened.map(({ status, due }) => [status, due?.on])).toEqual(
    Array(5).fill(['unfilled', '2026-04-15']),
  )
  await local.call('cycle', {})
  expect(await matters.inPeriod('monitoring', '2026Q1')).toHaveLength(5)
  const mails = (await product.mails(punctual.park.email)).filter(({ subject }) =>
    subject.includes('监测报表'),
  )
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('2026年4月15日前')])
  await punctual.applicant.signIn()
  const home = await punctual.applicant.browser.get(`/homes/${punctual.id}`)
  expect(home.text).toContain(`/homes/${punctual.id}/reports/2026Q1`)
  expect(home.text).toContain('未填')
}, 120_000)

test('what the form asks for again is refused by name, and a draft is kept', async () => {
  const { browser, taskId, name } = await punctual.asked(punctual.park, 'monitoring-report')
  const send = (stated: Parameters<typeof exampleReport>[1]) =>
    browser.post(
      `/tasks/${taskId}/decide`,
      new Map([
        ...encode(exampleReport(1, { occupiedArea: 9000, ...stated })),
        ['confirmName', [name]] as [string, string[]],
      ]),
    )
  const refused = await send({ approver: '游书涵', anyIncidents: undefined, occupiedArea: 99_000 })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('审核人与填报人不能是同一人')
  expect(refused.text).toContain('选择安全环保事故/处罚')
  expect(refused.text).toContain('已入驻面积不超过可自主支配面积')
  expect((await punctual.applicant.browser.get(`/homes/${punctual.id}`)).text).toContain('草稿')
})

test('a report on time is checked by the district with what is odd in it, received, and locks the quarter', async () => {
  const handled = {
    kind: '办件',
    item: '变更登记',
    acceptedOn: '2026-03-10',
    doneOn: '2026-03-11',
    inPark: true,
  }
  await punctual.keep('L10', [handled, handled, { ...handled, acceptedOn: '2026-04-01' }])
  await attached()
  await punctual.report()
  expect(await reportOf(punctual, '2026Q1')).toMatchObject({ status: 'with-district', data: { late: 0 } })
  const district = await punctual.asked(punctual.handler, 'monitoring-check')
  expect(district.page.text).toContain('按时报送')
  expect(district.page.text).toContain('政务代办件与名册或台账相差超过10%')
  expect(district.page.text).toContain('填报 64，名册或台账 2')
  expect(district.page.text).toContain('概念验证平台建设')
  await expect(district.decide({ anomalies: [{ settled: false }], districtCheck: '通过' })).rejects.toThrow(
    '不能通过',
  )
  await punctual.check()
  const city = await punctual.asked(desk, 'monitoring-receipt')
  expect(city.page.text).toContain('概念验证平台建设')
  await punctual.receive()
  const { status, closedAt, data } = await reportOf(punctual, '2026Q1')
  expect([status, closedAt !== undefined, data.figures.revenueYtd]).toEqual(['locked', true, 5200])
  expect((await cases.load(punctual.id))?.lockedUntil).toBe('2026-03-31')
})

test('the difficulties of a received report are a demand the district deals with, entered by the system', async () => {
  const [row, ...more] = await demandsOf(punctual)
  expect(more).toEqual([])
  expect([row?.by.kind, row?.version]).toEqual(['system', 1])
  expect(row && check(demands.form, row.answers, { today: '2026-04-02' })).toEqual([])
  expect(row?.answers).toMatchObject({
    firm: punctual.name,
    demand: '部分团队反映检测费用较高，建议区县给予服务券支持。',
    source: '2026年第1季度运行监测报表',
    raisedOn: '2026-04-02',
    unit: '万州区经济和信息化委员会',
    dueOn: '2026-05-06',
    state: '办理中',
  })
  const history = await cases.history(punctual.id)
  const received = history.findIndex(({ open }) => open?.status === 'received')
  expect(history[received + 1]).toMatchObject({ type: 'entry.changed', open: { book: 'L16', what: 'added' } })
  const home = await punctual.applicant.browser.get(`/homes/${punctual.id}`)
  expect(home.text).toContain('办理中的诉求')
  expect(home.text).toContain(`/homes/${punctual.id}/ledgers/L16/rows/${row?.id}`)
  const district = await officer(punctual.handler.email)
  expect((await district.get(`/staff/homes/${punctual.id}`)).text).toContain('部分团队反映检测费用较高')
  const page = await district.get(`/staff/homes/${punctual.id}/ledgers/L16/rows/${row?.id}`)
  expect(page.text).toContain('系统')
  expect(page.text).not.toContain('workflow')
  expect(page.text).not.toContain('删除本行')
  const gone = await district.post(`/staff/homes/${punctual.id}/ledgers/L16/rows/${row?.id}`, {
    _then: 'remove',
    _version: '1',
  })
  expect(gone.status).toBe(409)
  expect(gone.text).toContain('季度报表提出的诉求不能删除')
})

test('a report that is sent back comes again with what was filled in, first to the district and then to the city', async () => {
  await returned.report({ highlights: '一季度新落地三家企业。' })
  await returned.check({
    districtCheck: '退回',
    corrections: [{ field: 'highlights', need: '写明企业名称' }],
  })
  expect(await reportOf(returned, '2026Q1')).toMatchObject({ status: 'returned', data: { returns: 1 } })
  const again = await returned.asked(returned.park, 'monitoring-report')
  expect(again.page.text).toContain('一季度新落地三家企业。')
  await again.decide({ highlights: '一季度新落地三家企业：甲、乙、丙。' })
  await returned.check()
  await returned.receive({
    cityReceipt: '退回',
    corrections: [{ field: 'problems', need: '写明需要协调什么' }],
  })
  const third = await returned.asked(returned.park, 'monitoring-report')
  await third.decide({ problems: '园区检测平台缺少专职人员，建议区县协调。' })
  expect(await demandsOf(returned)).toEqual([])
  await returned.check()
  await returned.receive()
  expect((await demandsOf(returned)).map(({ answers }) => answers.demand)).toEqual([
    '园区检测平台缺少专职人员，建议区县协调。',
  ])
  expect(await reportOf(returned, '2026Q1')).toMatchObject({
    status: 'locked',
    data: { returns: 2, late: 0 },
  })
})

// seed: S2d
test('a late report raises a yellow alert, which the district answers and which changes nothing else', async () => {
  await product.travel({ to: '2026-04-15T18:00:00+08:00' })
  expect(await alertsOf(late)).toEqual({})
  await product.travel({ to: '2026-04-17T09:00:00+08:00' })
  await product.settle()
  expect(await alertsOf(late)).toEqual({ '2026Q1-late': 'with-district' })
  const asked = await late.asked(late.handler, 'alert-answer')
  expect(asked.page.text).toContain('季度报表逾期1—10个工作日')
  expect(asked.page.text).toContain('逾期工作日 1')
  await asked.decide(exampleAlertAnswer('2026-04-17'))
  expect((await alertsOf(late))['2026Q1-late']).toBe('answered')
  expect((await titles.load(late.titleNo))?.status).toBe('有效')
  await late.report({ anyProblems: '无' })
  await late.check()
  await late.receive()
  expect(await demandsOf(late)).toEqual([])
  expect(await reportOf(late, '2026Q1')).toMatchObject({
    status: 'locked',
    flags: expect.arrayContaining(['late']),
  })
  expect((await reportOf(late, '2026Q1')).data.late).toBe(2)
}, 120_000)

test('ten working days after it was due a report is missing; the city keeps that, excuses or waits', async () => {
  await product.travel({ to: '2026-04-30T09:00:00+08:00' })
  await product.settle()
  for (const park of [silent, excused])
    expect(await reportOf(park, '2026Q1')).toMatchObject({ status: 'missing', flags: ['missing'] })
  await (await excused.asked(desk, 'monitoring-missing')).decide({ missingDecision: '免报', reason })
  expect(await reportOf(excused, '2026Q1')).toMatchObject({ status: 'excused', flags: [] })
  await (await silent.asked(desk, 'monitoring-missing')).decide({ missingDecision: '维持未报送' })
  const { status, closedAt } = await reportOf(silent, '2026Q1')
  expect([status, closedAt !== undefined]).toEqual(['missing', true])
  await expect(silent.asked(silent.park, 'monitoring-report')).rejects.toThrow('已按逾期记录')
}, 120_000)

test('a red alert is decided on by the city alone: a warning moves the title', async () => {
  expect(await alertsOf(silent)).toMatchObject({ '2026Q1-very-late': 'with-city' })
  const asked = await silent.asked(lead, 'alert-decision')
  expect(asked.page.text).toContain('季度报表逾期超过10个工作日')
  expect((await titles.load(silent.titleNo))?.status).toBe('有效')
  const city = await officer(desk.email)
  expect((await city.get(`/staff/homes/${silent.id}`)).text).toContain('季度报表逾期超过10个工作日')
  await asked.decide({ action: '警示', reason })
  expect((await titles.load(silent.titleNo))?.status).toBe('警示')
  expect((await alertsOf(silent))['2026Q1-very-late']).toBe('decided')
  const mail = (await product.mails(silent.park.email)).at(-1)
  expect(mail?.text).toContain('警示')
})

test('the next quarter opens for every park whose title still lives', async () => {
  await product.travel({ to: '2026-07-02T09:00:00+08:00' })
  await product.settle()
  const opened = await matters.inPeriod('monitoring', '2026Q2')
  expect(opened.map(({ due }) => due?.on)).toEqual(Array(5).fill('2026-07-14'))
}, 120_000)

test('it begins with what is known, asks why a figure jumped and takes no fall of a sum', async () => {
  await punctual.applicant.signIn()
  const page = await punctual.applicant.browser.get(`/homes/${punctual.id}/reports/2026Q2`)
  const task = /\/tasks\/tsk_\w+/.exec(page.text)?.[0] ?? ''
  const form = await punctual.applicant.browser.get(task)
  expect(form.status).toBe(200)
  expect(form.text).toContain('value="120"')
  expect(form.text).toMatch(/name="agencyCases"[^>]* value="3"/)
  expect(form.text).toContain('概念验证平台建设')
  expect(form.text).toContain('value="游书涵"')
  expect(form.text).not.toContain('checked value="无"')
  await expect(punctual.report({ revenueYtd: 5100 }, 2)).rejects.toThrow(
    '本年累计数不能小于上季度已报的累计数',
  )
  await expect(punctual.report({ revenueYtd: 14_000 }, 2)).rejects.toThrow(
    '营业收入与上季度或上年同期相比变动超过50%',
  )
  const explanations = [{ indicator: 'revenueYtd', reason: '两条新产线投产，订单集中交付。' }]
  await attached()
  await punctual.report({ revenueYtd: 14_000.55, explanations }, 2)
  const district = await punctual.asked(punctual.handler, 'monitoring-check')
  expect(district.page.text).toContain('营业收入较上季度变动超过50%')
  expect(district.page.text).toContain('两条新产线投产')
  expect(district.page.text).toContain('与以前季度上传的是同一文件')
  await punctual.check()
  await punctual.receive()
})

// seed: S2d, S2e
test('officers see a quarter of all parks, a report beside earlier ones, and take the table along', async () => {
  const city = await officer(desk.email)
  const first = await city.get('/staff/programme/monitoring?quarter=2026Q1')
  expect(first.text).toContain('应报 5 家，已报 3 家，逾期 1 家，未报送 1 家')
  for (const park of [punctual, returned, late, silent, excused]) expect(first.text).toContain(park.name)
  expect(first.text).toContain('季度报表逾期超过10个工作日')
  expect(first.text).toContain('本季应报 5 家，已报 3 家（上季应报 0 家，已报 0 家）；逾期 1 家，未报送 1 家')
  const second = await city.get('/staff/programme/monitoring?quarter=2026Q2')
  expect(second.text).toContain('本季运行分析')
  expect(second.text).toContain('1 家可比园区营业收入 8,800.55，上季 5,200，增长 69.2%。')
  const table = await city.get('/staff/programme/monitoring.csv?quarter=2026Q1')
  expect(table.text).toContain('大渡口智能生态园')
  expect(table.text).toContain('未报送')
  const report = await city.get(`/staff/homes/${punctual.id}/reports/2026Q2`)
  expect(report.text).toContain('14,000.55')
  expect(report.text).toContain('8,800.55')
  expect(report.text).toContain('5,200')
  expect(report.text).toContain('营业收入较上季度变动超过50%')
  const district = await officer(late.handler.email)
  const own = await district.get('/staff/programme/monitoring?quarter=2026Q1')
  expect(own.text).toContain(late.name)
  expect(own.text).not.toContain(punctual.name)
  expect((await district.get(`/staff/homes/${punctual.id}/reports/2026Q1`)).status).toBe(404)
  await late.applicant.signIn()
  expect((await late.applicant.browser.get(`/homes/${punctual.id}/reports/2026Q1`)).status).toBe(404)
})

test('a second quarter missing in a row points to V9, and the city may order a rectification', async () => {
  await product.travel({ to: '2026-07-29T09:00:00+08:00' })
  await product.settle()
  expect(await reportOf(silent, '2026Q2')).toMatchObject({ status: 'missing', flags: ['missing', 'V9'] })
  expect(await alertsOf(silent)).toMatchObject({ '2026Q2-missing-twice': 'with-city' })
  const asked = await silent.asked(lead, 'alert-decision')
  expect(asked.page.text).toContain('连续两个季度未报送')
  await asked.decide({ action: '下达整改', reason })
  const [order] = await matters.ofCase(silent.id, 'rectification')
  expect(order).toMatchObject({ status: 'asked' })
  expect(order?.data.because).toContain('连续两个季度未报送（V9）')
}, 120_000)

test('a report the city still takes is checked like any other, and stays late', async () => {
  expect(await reportOf(excused, '2026Q2')).toMatchObject({ status: 'missing', flags: ['missing'] })
  await (await excused.asked(desk, 'monitoring-missing')).decide({ missingDecision: '同意补报', reason })
  await excused.report()
  expect(await reportOf(excused, '2026Q2')).toMatchObject({ status: 'with-district', data: { late: 11 } })
  await excused.check()
  await excused.receive()
  const { status, flags } = await reportOf(excused, '2026Q2')
  expect([status, flags.slice(0, 2)]).toEqual(['locked', ['late', 'missing']])
})

test('when a title ends nobody is asked for its report or about its alerts any more', async () => {
  const tasks = createTasks(db)
  const open = async () => (await tasks.ofCase(late.id)).filter(({ status }) => status === 'open')
  expect((await open()).map(({ form }) => form.id).sort()).toEqual([
    'alert-answer',
    'alert-decision',
    'monitoring-missing',
  ])
  const before = await cases.load(late.id)
  if (!before) throw new Error('no case')
  const at = await product.now()
  const beside = await endMatters({ cases, matters, tasks }, before, { to: '退出', at })
  await cases.commit({ before, after: before, ...beside })
  await product.settle()
  expect(await open()).toEqual([])
  expect(await reportOf(late, '2026Q2')).toMatchObject({ status: 'ended' })
  expect(Object.values(await alertsOf(late)).sort()).toEqual(['answered', 'ended', 'ended'])
  expect(await broken(started)).toEqual([])
})
