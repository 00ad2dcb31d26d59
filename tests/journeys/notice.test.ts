import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createNotices } from '#adapters/dynamodb/notices.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { signIn } from '#demo/applicant.ts'
import type { Browser, Page } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { createPublishRow } from '#domain/actions/publish-row.ts'
import { firstBroken } from '#domain/event.ts'
import { noticeProof } from '#functions/views/notice.tsx'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Waiting } from '#tests/support/announced.ts'
import { examiner, waitingForNotice } from '#tests/support/announced.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { dump, tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-09-18T02:00:00.000Z' })
const { product, local } = started
const db = tableOf(local)
const cases = createCases(db)
const notices = createNotices(db)
const pdf = new TextEncoder().encode('%PDF-1.7 made-up evidence')

const contacts = {
  noticeTitle: '关于2026年度重庆市中小企业生态家园拟认定名单的公示',
  periodDays: '5',
  countFirstDay: 'no',
  contactName: '综合处',
  contactPhone: '023-60000001',
  contactEmail: 'gongshi@city.example',
  contactAddress: '重庆市示例路1号',
  supervisorPhone: '023-60000002',
  decision: '发布公示',
}

/** Made-up people; the number has a valid check digit. */
const objector = {
  objectorType: '单位',
  objectorName: '重庆保密示例商贸有限公司',
  objectorUscc: makeUscc(77),
  objectorPhone: '13900007777',
  objectorEmail: 'secret.objector@firms.example',
}
const facts = '该园区申报的场地租赁合同与实际使用情况不一致，部分厂房长期空置，请予核实。'
const secrets = [objector.objectorName, objector.objectorUscc, objector.objectorPhone, objector.objectorEmail]

const staff = createBrowser(product.url)
let first: Waiting
let second: Waiting
let third: Waiting
let noticeId = ''

beforeAll(async () => {
  first = await waitingForNotice(started, parkIn('500107'))
  second = await waitingForNotice(started, parkIn('500108'))
  third = await waitingForNotice(started, parkIn('500109'))
  await signIn(product, staff, 'jingban@city.example')
})

/** An identity number with its check digit, source: GB 11643-1999. */
function idNo(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((all, weight, n) => all + weight * Number(body[n]), 0)
  return `${body}${'10X98765432'[sum % 11]}`
}

async function object(
  browser: Browser,
  row: number,
  who: Readonly<Record<string, string>> = objector,
): Promise<Page> {
  const page = await browser.post(`/notices/${noticeId}/rows/${row}/objection`, {})
  const where = page.url
  await browser.upload(`${where}/evidence/evidence`, '材料一.pdf', pdf)
  await product.settle()
  return browser.post(`${where}/submit`, { ...who, facts, truth: 'yes' })
}

describe('publishing', () => {
  test('is refused on the page of a single task and for nobody but the city', async () => {
    const page = await staff.get(`/tasks/${first.taskId}`)
    expect(page.text).toContain('/staff/batches/bat_2026_2/notice')
    const answer = await staff.post(`/tasks/${first.taskId}/decide`, {
      decision: '发布公示',
      confirmName: '罗承志',
    })
    expect(answer.status).toBe(409)
    const district = createBrowser(product.url)
    await signIn(product, district, 'jingban.spb@districts.example')
    expect((await district.get('/staff/batches/bat_2026_2/notice')).status).toBe(403)
  })

  test('asks for parks, a period and the own name, and keeps what was typed', async () => {
    const page = await staff.post('/staff/batches/bat_2026_2/notice', { ...contacts, periodDays: '3' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('重庆市示例路1号')
  })

  test('puts several parks into their notice in one act', async () => {
    const posted = new Map([
      ...Object.entries(contacts).map(([key, value]): [string, string[]] => [key, [value]]),
      ['parks', [first.taskId, second.taskId]] as [string, string[]],
      ['confirmName', ['罗承志']] as [string, string[]],
    ])
    const page = await staff.post('/staff/batches/bat_2026_2/notice', posted)
    expect(page.status).toBe(200)
    noticeId = page.url.split('/').at(-1) ?? ''
    await product.settle()
    for (const one of [first, second]) {
      const application = await cases.load(one.id)
      expect(application).toMatchObject({
        status: 'notice',
        notice: { id: noticeId, endOn: '2026-09-24', provisional: false },
      })
      const history = await cases.history(one.id)
      expect(history.map(({ type }) => type)).toContain('notice.published')
      expect(firstBroken(history)).toBeUndefined()
    }
    expect(await cases.load(third.id)).toMatchObject({ status: 'decision' })
    expect((await staff.post('/staff/batches/bat_2026_2/notice', posted)).status).toBe(422)
  })

  test('carries each park on once, however often it is told to', async () => {
    const before = await cases.load(first.id)
    const publishRow = createPublishRow({
      now: () => local.clock.now().toISOString(),
      cases,
      notices,
      tasks: createTasks(db),
      directory: createDirectory(db),
      show: noticeProof,
    })
    const by = { kind: 'officer', name: '罗承志', how: 'signed-in' } as const
    const again = await publishRow({ noticeId, row: 1, taskId: first.taskId, by })
    expect(again).toBe('the task is decided')
    expect(await cases.load(first.id)).toEqual(before)
  })

  test('shows the public what a notice may say and nothing else', async () => {
    const page = await createBrowser(product.url).get(`/notices/${noticeId}`)
    expect(page.text).toContain(first.spec.parkName)
    expect(page.text).toContain('重庆市经济和信息化委员会')
    expect(page.text).not.toContain(first.spec.legalRep)
    expect(page.text).not.toContain('app_notice')
    const list = await createBrowser(product.url).get('/notices')
    expect(list.text).toContain(contacts.noticeTitle)
  })

  test('keeps what was shown, so that it can be proven', async () => {
    const [proof] = await notices.proofs(noticeId)
    expect(proof?.notice.rows.map(({ parkName }) => parkName)).toEqual([
      first.spec.parkName,
      second.spec.parkName,
    ])
    expect(
      createHash('sha256')
        .update(proof?.html ?? '')
        .digest('hex'),
    ).toBe(proof?.sha256)
    expect(proof?.html).toContain(second.spec.parkName)
  })
})

describe('an objection', () => {
  const visitor = createBrowser(product.url)
  let objectionPath = ''

  test('is refused without evidence, and nothing typed is lost', async () => {
    const begun = await visitor.post(`/notices/${noticeId}/rows/1/objection`, {})
    const refused = await visitor.post(`${begun.url}/submit`, { ...objector, facts })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(objector.objectorName)
    expect((await createBrowser(product.url).get(begun.url)).status).toBe(409)
  })

  test('gets a number and holds up its own park alone', async () => {
    const receipt = await object(visitor, 1)
    objectionPath = receipt.url.replace('/submit', '')
    expect(receipt.status).toBe(200)
    expect(receipt.text).toContain('YY-2026-0001')
    await product.settle()
    expect((await cases.load(first.id))?.objections).toMatchObject([
      { no: 'YY-2026-0001', status: 'received' },
    ])
    expect(await local.call('notice', { step: 'check', caseId: first.id })).toMatchObject({ state: 'wait' })
    expect((await cases.load(second.id))?.objections).toBeUndefined()
    const mails = await product.mails(objector.objectorEmail)
    expect(mails.map(({ subject }) => subject).join()).toContain('YY-2026-0001')
  })

  test('goes to a handler who did not review the park, and its name only to that handler and the supervisor', async () => {
    const spec = first.spec
    const handler = await openNewestLink(product, 'jingban@city.example', spec.parkName)
    const shown = await handler.browser.post(`/tasks/${handler.taskId}/objector`, {})
    for (const secret of secrets) expect(shown.text).toContain(secret)
    const evidence = /href="(\/files\/obj_[^"]+)"/.exec(shown.text)?.[1] ?? ''
    expect(evidence).not.toBe('')
    expect((await handler.browser.get(evidence)).status).toBe(200)
    const passed = await handler.browser.post(`/tasks/${handler.taskId}/delegate`, {
      email: examiner.email,
      name: examiner.name,
      reason: '出差在外',
    })
    expect(passed.status).toBe(422)
    const mails = await product.mails(examiner.email)
    expect(mails.filter(({ subject }) => subject.includes('异议受理'))).toEqual([])
    const supervisor = createBrowser(product.url)
    await signIn(product, supervisor, 'jijian@city.example')
    const objection = objectionPath.split('/').at(-1)
    const seen = await supervisor.post(`/staff/cases/${first.id}/objections/${objection}`, {})
    expect(seen.text).toContain(objector.objectorName)
    const other = createBrowser(product.url)
    await signIn(product, other, examiner.email)
    expect((await other.post(`/staff/cases/${first.id}/objections/${objection}`, {})).status).toBe(403)
    expect((await other.get(evidence)).status).toBe(404)
    const history = await cases.history(first.id)
    const reveals = history.filter(({ type }) => type === 'personal.revealed')
    expect(reveals.map(({ actor }) => actor.name)).toEqual(['罗承志', '顾正言'])
    expect(reveals.every(({ open, internal }) => !open && !internal)).toBe(true)
  })

  test('is accepted, answered by the park, investigated, confirmed and closed', async () => {
    const { parkName } = first.spec
    const accept = await openNewestLink(product, 'jingban@city.example', parkName)
    await accept.decide({ decision: '受理' })
    await product.settle()
    expect(await cases.load(first.id)).toMatchObject({ status: 'objection' })
    const park = await openNewestLink(product, `${first.spec.key}@parks.example`, parkName)
    const page = await park.browser.get(`/tasks/${park.taskId}`)
    expect(page.text).toContain('部分厂房长期空置')
    for (const secret of secrets) expect(page.text).not.toContain(secret)
    await park.decide({
      reply: '租赁合同均在有效期内，空置厂房正在改造，预计年底前投入使用，附改造合同。',
      decision: '提交说明',
    })
    const investigation = await openNewestLink(product, 'jingban@city.example', parkName)
    expect(investigation.page.text).toContain('空置厂房正在改造')
    await investigation.decide({
      investigation:
        '经查阅租赁合同、改造合同和现场照片，并于当日实地核对，园区场地均在有效租期内，空置厂房处于改造期，与申报材料一致，未发现虚假申报。',
      result: '异议不成立',
      reply: '经核查，园区场地租赁真实有效，空置厂房正在改造，您反映的情况不影响认定。感谢您的监督。',
      rechecker: 'chuzhang@city.example',
    })
    const head = await openNewestLink(product, 'chuzhang@city.example', parkName)
    expect((await head.browser.post(`/tasks/${head.taskId}/objector`, {})).status).toBe(403)
    await head.decide({ decision: '同意' })
    expect(await cases.load(first.id)).toMatchObject({
      status: 'notice',
      objections: [{ status: 'closed', result: '异议不成立' }],
    })
    const answer = (await product.mails(objector.objectorEmail)).at(-1)
    expect(answer?.text).toContain('空置厂房正在改造，您反映的情况不影响认定')
    const told = await product.mails('jijian@city.example')
    expect(told.at(-1)?.subject).toContain('YY-2026-0001')
  })
})

test('an objection that is not accepted holds nobody up, and the objector is told why', async () => {
  const browser = createBrowser(product.url)
  const person = {
    objectorType: '个人',
    objectorName: '石某示例',
    objectorIdNo: idNo('50010119900101123'),
    objectorPhone: '13900008888',
    objectorEmail: 'second.objector@firms.example',
  }
  const receipt = await object(browser, 2, person)
  expect(receipt.text).toContain('YY-2026-0002')
  const handler = await openNewestLink(product, 'jingban@city.example', second.spec.parkName)
  await handler.decide({
    decision: '不予受理',
    refusalGround: '与公示内容无关',
    reason: '所述事项系物业收费纠纷，与公示内容无关，请向有关部门反映。',
  })
  const application = await cases.load(second.id)
  expect(application).toMatchObject({ status: 'notice', objections: [{ status: 'refused' }] })
  expect((await product.mails(person.objectorEmail)).at(-1)?.text).toContain('物业收费纠纷')
})

describe('a correction', () => {
  test('starts the period of its row again and is public', async () => {
    await product.travel({ to: '2026-09-22T02:00:00.000Z' })
    await signIn(product, staff, 'jingban@city.example')
    const path = `/staff/notices/${noticeId}/rows/2`
    const fields = {
      parkName: `${second.spec.parkName}（更正）`,
      operatorName: '更正后运营有限公司',
      districtId: '500108',
      leadIndustries: '先进材料',
      confirmName: '罗承志',
    }
    const refused = await staff.post(path, { ...fields, reason: '有误' })
    expect(refused.status).toBe(422)
    const page = await staff.post(path, { ...fields, reason: '园区名称与营业执照不一致，予以更正' })
    expect(page.status).toBe(200)
    expect(page.text).toContain('更正公告')
    expect(await cases.load(second.id)).toMatchObject({ notice: { endOn: '2026-09-30' } })
    expect(await cases.load(first.id)).toMatchObject({ notice: { endOn: '2026-09-24' } })
    expect(await notices.proofs(noticeId)).toHaveLength(2)
    const history = await cases.history(second.id)
    expect(history.at(-1)?.type).toBe('notice.corrected')
  })

  test('after its end nothing is an objection any more, but it is kept as a report', async () => {
    expect(await local.call('notice', { step: 'check', caseId: second.id })).toMatchObject({ state: 'wait' })
    await product.travel({ to: '2026-10-09T02:00:00.000Z' })
    expect(await local.call('notice', { step: 'check', caseId: second.id })).toEqual({ state: 'clear' })
    const receipt = await object(createBrowser(product.url), 2)
    expect(receipt.text).toContain('XS-2026-0001')
    expect(receipt.text).toContain('举报线索')
    expect(await local.call('notice', { step: 'check', caseId: second.id })).toEqual({ state: 'clear' })
  })
})

test('who objected can be read nowhere', async () => {
  await product.settle()
  const items = JSON.stringify([...(await dump(local)).values()])
  const others = (await product.mails()).filter(({ to }) => !to.includes(objector.objectorEmail))
  const district = createBrowser(product.url)
  await signIn(product, district, 'jingban.spb@districts.example')
  const pages = [
    await district.get(`/staff/cases/${first.id}`),
    await staff.get(`/staff/cases/${first.id}`),
    await createBrowser(product.url).get(`/notices/${noticeId}`),
  ]
  const texts = [items, JSON.stringify(others), ...pages.map(({ text }) => text)]
  for (const secret of secrets) for (const text of texts) expect(text).not.toContain(secret)
})
