import { expect, test } from 'vitest'
import { dateOf } from '#domain/time.ts'
import {
  exampleExtensionAsked,
  exampleRectificationCheck,
  exampleRectificationNotice,
  exampleRectificationReport,
} from '#schemas/examples/title-life.ts'
import { addMonths, chineseDay } from '#schemas/fields/day.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { startProduct } from '#tests/support/product.ts'
import { brokenTitles } from '#tests/support/title-invariants.ts'
import type { Titled } from '#tests/support/titled.ts'
import { because, decider, lead, officerIn, titledIn } from '#tests/support/titled.ts'

const started = await startProduct({ at: '2026-12-02T02:00:00.000Z' })
const { product } = started
const today = async () => dateOf(await product.now())
const reason = '整改措施没有落实到位，园区仍不符合认定条件，验收不予通过。'

const silent = await titledIn(started, '500104', '潼南生态园')
const refused = await titledIn(started, '500106', '荣昌生态园')

/** Up to the notice: the title is under rectification. */
async function ordered(park: Titled, until?: string) {
  expect((await park.act(decider, 'rectification')).url).toBe(`/staff/homes/${park.id}`)
  const officer = await park.open(decider)
  expect(officer.page.text).toContain(because)
  const notice = exampleRectificationNotice(await today())
  const problemList = rowsOf(notice.problemList).map((row) => ({ ...row, due: until ?? row.due }))
  await officer.decide({ ...notice, problemList, dueOn: until ?? notice.dueOn })
  return park
}

const checked = async () => exampleRectificationCheck(await today())

test('a park puts right what was named: report by the due date, recheck, acceptance; the title is valid again', async () => {
  const park = await ordered(await titledIn(started, '500101', '云门生态园'))
  expect(await park.status()).toBe('整改中')
  const [matter] = await park.matters('rectification')
  expect(matter).toMatchObject({ key: '1', status: 'rectifying', data: { noticeNo: `${park.titleNo}-ZG1` } })
  const frozen = addMonths(await today(), 3)
  expect(matter?.data).toMatchObject({ dueOn: frozen })
  expect((await park.mails()).map(({ subject }) => subject).join()).toContain('称号状态：整改中')
  const page = await officerIn(started, lead.email).then((b) => b.get(`/staff/homes/${park.id}`))
  expect(page.text).toContain('整改期间不得申请资金支持和优秀案例')
  expect(page.text).not.toContain(`/staff/homes/${park.id}/title/warn`)
  expect((await park.act(decider, 'rectification')).status).toBe(409)
  const letter = `/staff/cases/${park.id}/documents/rectification-notice-1.docx`
  expect((await park.applicant.browser.get(`/homes/${park.id}`)).text).toContain(letter)
  expect((await park.applicant.browser.get(letter)).status).toBe(200)

  const owner = await park.open(park.applicant)
  expect(owner.page.text).toContain('技术服务平台长期未提供服务')
  expect(owner.page.text).toContain('《整改通知书》')
  expect(owner.page.text).toContain(`href="/homes/${park.id}/roster"`)
  expect(owner.page.text).not.toContain('认定前的申报书和附件')
  await owner.decide(exampleRectificationReport(await today()))
  const district = await park.open(park.handler)
  expect(district.page.text).toContain('平台已恢复运行')
  expect(district.page.text).toContain(`href="/staff/homes/${park.id}/ledgers"`)
  expect(district.page.text).toContain('认定前的申报书和附件')
  expect(district.page.text).toContain('整改报告：提交整改报告')
  expect(district.page.text).not.toContain('新建申报草稿')
  await district.decide(await checked())
  const officer = await park.open(decider)
  expect(officer.page.text).toContain('合格')
  await officer.decide({ cityDecision: '通过' })
  expect(await park.status()).toBe('有效')
  expect((await park.matters('rectification'))[0]).toMatchObject({ status: 'accepted' })
  expect((await park.news())?.text).toContain('由“整改中”转为“有效”')
  expect(await brokenTitles(started)).toEqual([])
})

test('it is extended once, by three months at the most; a second time the city cannot', async () => {
  const park = await ordered(await titledIn(started, '500102', '涪江生态园'))
  const due = addMonths(await today(), 3)
  const until = addMonths(due, 3)
  await park.owner(exampleExtensionAsked(await today(), until))
  const district = await park.open(park.handler)
  expect(district.page.text).toContain(chineseDay(until))
  const left = { verdict: '未整改', note: '尚在施工' }
  await district.decide({
    ...(await checked()),
    checks: [left, { verdict: '已整改' }],
    districtCheck: '不合格',
    reason,
  })
  await expect(
    park.city({ cityDecision: '继续整改', extendTo: addMonths(until, 1), reason }),
  ).rejects.toThrow('延期不超过整改期限后 3 个月')
  await park.city({ cityDecision: '继续整改', extendTo: until, reason })
  expect((await park.matters('rectification'))[0]).toMatchObject({
    status: 'extended',
    data: { dueOn: until, extendedFrom: due },
  })
  expect(await park.status()).toBe('整改中')
  await expect(park.owner(exampleExtensionAsked(await today(), addMonths(until, 1)))).rejects.toThrow(
    '整改只能延期一次',
  )
  await park.owner(exampleRectificationReport(await today()))
  await park.district(await checked())
  await expect(
    park.city({ cityDecision: '继续整改', extendTo: addMonths(until, 1), reason }),
  ).rejects.toThrow('整改只能延期一次')
  await park.city({ cityDecision: '通过' })
  expect(await park.status()).toBe('有效')
})

test('what is not accepted is suspended: the park is not counted, asks for nothing, and the register says so', async () => {
  const park = await ordered(await titledIn(started, '500103', '铜梁生态园'))
  await park.owner(exampleRectificationReport(await today()))
  await park.district(await checked())
  await park.city({ cityDecision: '暂停', reason })
  expect(await park.status()).toBe('暂停')
  const news = await park.news()
  expect(news?.subject).toContain('称号状态：暂停')
  expect(news?.text).toContain(reason)
  const officer = await officerIn(started, lead.email)
  expect(await officer.json(`/staff/homes/${park.id}`)).toMatchObject({
    standing: { counted: false, mayAskFunds: false, mayOfferPractice: false, priority: false },
  })
  const shown = await officer.get(`/register/${park.titleNo}`)
  expect(shown.text).toContain('暂停')
  expect(shown.text).not.toContain(reason)
})

test('a park that does not report is reminded, and on the due date nothing is decided by itself', async () => {
  const park = await ordered(silent, '2026-12-16')
  const [before] = await park.matters('rectification')
  await product.travel({ to: `${before?.due?.on}T18:30:00+08:00` })
  await product.settle()
  expect((await park.mails()).filter(({ subject }) => subject.includes('催办')).length).toBeGreaterThan(0)
  expect((await park.matters('rectification'))[0]).toMatchObject({ status: 'rectifying' })
})

test('ten working days later it is missing; the district looks all the same, and the city may ask for the end of the title', async () => {
  const park = silent
  await product.travel({ workingDays: 10 })
  await product.settle()
  expect((await park.matters('rectification'))[0]).toMatchObject({
    status: 'recheck',
    data: { reported: false },
  })
  const district = await park.open(park.handler)
  expect(district.page.text).toContain('园区在规定期限内未提交')
  const none = { verdict: '未整改' }
  await district.decide({ ...(await checked()), checks: [none, none], districtCheck: '不合格', reason })
  await park.city({ cityDecision: '撤销', reason })
  expect(await park.status()).toBe('整改中')
  expect((await park.matters('rectification'))[0]).toMatchObject({
    status: 'failed',
    data: { outcome: 'removal' },
  })
  const proposal = await park.open(lead)
  expect(proposal.page.text).toContain('整改未通过验收')
})

test('a notice that is not issued leaves the title as it is', async () => {
  const park = refused
  await park.act(decider, 'rectification')
  await park.city({ decision: '不予下达', reason: '经核实问题已经自行整改完毕，不再下达整改通知书。' })
  expect(await park.status()).toBe('有效')
  expect((await park.matters('rectification'))[0]).toMatchObject({ status: 'dropped' })
  await park.act(decider, 'rectification')
  expect((await park.matters('rectification')).map(({ key, status }) => [key, status])).toEqual([
    ['1', 'dropped'],
    ['2', 'asked'],
  ])
  await park.city(exampleRectificationNotice(await today()))
  expect(await park.status()).toBe('整改中')
})

test('nothing is left half done', async () => {
  expect(await brokenTitles(started)).toEqual([])
})
