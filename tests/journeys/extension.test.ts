import { beforeAll, expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { publishNotice } from '#demo/announce.ts'
import { createBrowser } from '#demo/browser.ts'
import type { Reviewer } from '#demo/reviewer.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Waiting } from '#tests/support/announced.ts'
import { waitingForNotice } from '#tests/support/announced.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-11-23T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const cases = createCases(db)
const handler = 'jingban@city.example'
const head = 'chuzhang@city.example'
const reason = '需向不动产登记机构调取产权登记资料，并组织现场测绘。'
let park: Waiting
let investigation: Reviewer

const task = async () => {
  const found = await createTasks(db).load(investigation.taskId)
  if (!found) throw new Error('no investigation')
  return found
}
const reminders = async () =>
  (await product.mails(handler)).filter(
    ({ subject, text }) => /催办|提醒/.test(subject) && text.includes('核查'),
  ).length

beforeAll(async () => {
  park = await waitingForNotice(started, parkIn('500107'))
  const { parkName, key } = park.spec
  const notice = await publishNotice(product, 'bat_2026_2', [parkName])
  const visitor = createBrowser(product.url)
  const begun = await visitor.post(`${notice.replace(product.url, '')}/rows/1/objection`, {})
  const pdf = new TextEncoder().encode('%PDF-1.7 made-up evidence')
  await visitor.upload(`${begun.url}/evidence/evidence`, '材料.pdf', pdf)
  await product.settle()
  await visitor.post(`${begun.url}/submit`, {
    objectorType: '单位',
    objectorName: '重庆示例商贸有限公司',
    objectorUscc: makeUscc(77),
    objectorPhone: '13900007777',
    facts: '该园区申报的场地租赁合同与实际使用情况不一致，部分厂房长期空置，请予核实。',
    truth: 'yes',
  })
  await product.settle()
  await (await openNewestLink(product, handler, parkName)).decide({ decision: '受理' })
  const reply = '租赁合同均在有效期内，空置厂房正在改造，预计年底前投入使用，附改造合同。'
  await (await openNewestLink(product, `${key}@parks.example`, parkName)).decide({
    reply,
    decision: '提交说明',
  })
  investigation = await openNewestLink(product, handler, parkName)
}, 60_000)

test('the handler gives a reason of twenty characters', async () => {
  const page = `/tasks/${investigation.taskId}/extend`
  expect(investigation.page.text).toContain(page)
  const refused = await investigation.browser.post(page, { reason: '需要时间' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('需要时间')
  expect((await task()).extended).toBeUndefined()
})

test('the investigation gets ten working days more, the head is told, and nobody outside the city', async () => {
  const before = await task()
  const done = await investigation.browser.post(`/tasks/${before.id}/extend`, { reason })
  expect(done.url).toBe(`/tasks/${before.id}`)
  expect(done.text).toContain(reason)
  await product.settle()
  expect(before.due.on).toBe('2026-12-14')
  expect(await task()).toMatchObject({ due: { on: '2026-12-28', workingDays: 25 }, ladderStep: 0 })
  const [mail] = (await product.mails(head)).filter(({ subject }) => subject.includes('延长办理期限'))
  expect(mail?.text).toContain(reason)
  const event = (await cases.history(park.id)).at(-1)
  expect(event).toMatchObject({ type: 'task.extended', sealed: { reason, until: '2026-12-28' } })
  expect([event?.open, event?.internal]).toEqual([undefined, undefined])
})

test('a second extension is refused', async () => {
  const page = `/tasks/${investigation.taskId}/extend`
  expect((await investigation.browser.get(page)).status).toBe(409)
  expect((await investigation.browser.post(page, { reason })).status).toBe(409)
  expect((await investigation.browser.get(`/tasks/${investigation.taskId}`)).text).not.toContain(page)
})

test('the ladder follows the new date', async () => {
  const before = await reminders()
  await product.travel({ to: '2026-12-14T16:30:00.000Z' })
  expect(await reminders()).toBe(before)
  expect((await task()).holders.map(({ email }) => email)).toEqual([handler])
  await product.travel({ to: '2026-12-23T01:00:00.000Z' })
  expect(await reminders()).toBe(before + 1)
  await product.travel({ to: '2026-12-31T16:30:00.000Z' })
  expect((await task()).holders.map(({ email }) => email)).toContain(head)
}, 120_000)
