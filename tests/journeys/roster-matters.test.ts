import { expect, test } from 'vitest'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createClaims } from '#adapters/dynamodb/claims.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { writeTitle } from '#adapters/dynamodb/title-write.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { isConfirmedError } from '#domain/correction.ts'
import { dateOf } from '#domain/time.ts'
import { str } from '#schemas/rule.ts'
import { homeWithRoster, newFirm } from '#tests/support/home-roster.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-12-02T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const cases = createCases(db)
const matters = createMatters(db)
const claims = createClaims(db)
const titles = createTitles(db)
const today = async () => dateOf(await product.now())
const reason = '经核对入园协议和现场情况，予以认定。理由充分。'

/** Two parks, and a firm of the first that the second enters as well. */
async function twoParks(n: number, districts: readonly [string, string], names: readonly [string, string]) {
  const earlier = await homeWithRoster(started, districts[0], names[0])
  const later = await homeWithRoster(started, districts[1], names[1])
  await earlier.post('new', newFirm(n, await product.now()))
  const before = await later.startups()
  const page = await later.post('new', newFirm(n, await product.now()))
  const name = `重庆新入园${n}科技有限公司`
  const own = await earlier.named(name)
  const row = await later.named(name)
  const uscc = str(await earlier.row(own), 'uscc')
  const key = (await matters.ofCase(later.id, 'conflict'))[0]?.key ?? ''
  const statuses = async () =>
    Promise.all([earlier, later].map(async ({ id }) => (await matters.load(id, 'conflict', key))?.status))
  return { earlier, later, before, page, own, row, name, uscc, statuses }
}

test('a firm in two parks counts in the earlier one until that closes its row, then in the later one', async () => {
  const { earlier, later, before, own, row, name, uscc, statuses } = await twoParks(
    1,
    ['500101', '500102'],
    ['云栖生态园', '星海生态园'],
  )
  expect(await later.row(row)).toMatchObject({ blocked: true, status: '在园' })
  expect(await later.startups()).toBe(before)
  expect(await claims.holder(`firm|${uscc}`)).toBe(earlier.id)
  expect(await statuses()).toEqual(['asked', 'waiting'])
  expect((await later.browser.get(later.base)).text).toContain('另一园区仍登记该企业')
  for (const { handler } of [earlier, later])
    expect(
      (await product.mails(handler.email)).some(({ subject }) =>
        subject.includes(`企业重复登记待核实：${name}`),
      ),
    ).toBe(true)
  expect((await product.mails(later.email)).some(({ subject }) => subject.includes('企业暂不计入'))).toBe(
    true,
  )
  const asked = await openNewestLink(product, earlier.email, earlier.spec.parkName)
  expect(asked.page.text).toContain('企业重复登记园区答复')
  expect(asked.page.text).toContain(name)
  await asked.decide({ whereabouts: '已迁出', exitOn: await today() })
  expect(await statuses()).toEqual(['released', 'released'])
  expect(await earlier.row(own)).toMatchObject({ status: '迁出', exitOn: await today() })
  expect(await later.row(row)).toMatchObject({ countsFrom: await today() })
  expect((await later.row(row)).blocked).toBeUndefined()
  expect(await later.startups()).toBe(before + 1)
  expect(await claims.holder(`firm|${uscc}`)).toBe(later.id)
})

test('the district decides where the earlier park says that the firm is still there', async () => {
  const { earlier, later, before, own, row, statuses } = await twoParks(
    2,
    ['500103', '500104'],
    ['云岭生态园', '星湖生态园'],
  )
  const asked = await openNewestLink(product, earlier.email, earlier.spec.parkName)
  await asked.decide({
    whereabouts: '仍在本园',
    proof: '企业仍在本园三号楼办公，租约和社保记录可查，未曾迁出。',
  })
  const district = await earlier.open(earlier.handler)
  expect(district.page.text).toContain('租约和社保记录可查')
  await district.decide({ belongs: '原园区', reason })
  expect(await statuses()).toEqual(['kept', 'kept'])
  expect(await earlier.row(own)).toMatchObject({ status: '在园' })
  expect(await later.row(row)).toMatchObject({ blocked: true })
  expect(await later.startups()).toBe(before)
})

test('closing the row by itself answers the question', async () => {
  const { earlier, later, before, own, row, statuses } = await twoParks(
    3,
    ['500106', '500107'],
    ['云台生态园', '星河生态园'],
  )
  await earlier.post(`${own}/leave`, {
    status: '迁出',
    exitOn: await today(),
    exitTo: '市内',
    exitReason: '搬到另一园区',
  })
  expect(await statuses()).toEqual(['released', 'released'])
  expect((await later.row(row)).blocked).toBeUndefined()
  expect(await later.startups()).toBe(before + 1)
})

test('a firm of a park whose title has ended is free', async () => {
  const ended = await homeWithRoster(started, '500110', '云岚生态园')
  const other = await homeWithRoster(started, '500111', '星云生态园')
  await ended.post('new', newFirm(6, await product.now()))
  const [before, title] = await Promise.all([cases.load(ended.id), titles.load(ended.titleNo)])
  if (!before || !title) throw new Error('no title')
  await createCases(db, writeTitle).commit({
    before,
    after: before,
    title: { before: title, after: { ...title, status: '退出' } },
    facts: [
      {
        at: await product.now(),
        type: 'title.moved',
        actor: { kind: 'system', name: 'test', how: 'workflow' },
        from: before.status,
        to: before.status,
      },
    ],
    effects: [],
  })
  expect((await ended.browser.get(ended.base)).text).toContain('称号已经结束')
  expect((await ended.post('new', newFirm(7, await product.now()))).text).toContain('称号已经结束')
  const startups = await other.startups()
  await other.post('new', newFirm(6, await product.now()))
  expect(await other.startups()).toBe(startups + 1)
  expect(await claims.holder(`firm|${str(newFirm(6, await product.now()), 'uscc')}`)).toBe(other.id)
})

test('a firm fills in its own figures by link, and what it disputes is answered and decided', async () => {
  const park = await homeWithRoster(started, '500108', '云帆生态园')
  const contactEmail = 'caiwu@firm.example'
  await park.post('new', newFirm(4, await product.now(), { contactName: '孙明远', contactEmail }))
  const name = '重庆新入园4科技有限公司'
  const id = await park.named(name)
  const invited = await park.post(`${id}/invite`, {})
  expect(invited.text).toContain('已发送邀请邮件')
  expect((await park.post(`${id}/invite`, {})).text).toContain('已经邀请过')
  const firm = await openNewestLink(product, contactEmail, park.spec.parkName)
  expect(firm.page.text).toContain('企业自助填报')
  expect(firm.page.text).toContain('value="90"')
  expect(firm.page.text).not.toContain(park.spec.operatorName ?? '不会出现')
  expect((await firm.browser.get(`/tasks/${firm.taskId}/delegate`)).text).not.toContain('name="email"')
  await firm.decide({
    years: [
      {
        year: 2025,
        employees: 8,
        revenue: 40,
        rd: 12,
        tax: 1,
        invention: 0,
        otherIp: 0,
        digitalLevel: '未实施',
      },
      {
        year: 2026,
        employees: 15,
        revenue: 120,
        rd: 30,
        tax: 4,
        invention: 1,
        otherIp: 2,
        digitalLevel: '已上云用数',
      },
    ],
    certificates: [
      {
        certType: '科技型中小企业',
        certNo: '2026500101A000001',
        certSchemeVersion: '2026年修订办法',
        issuedOn: '2026-11-01',
        validUntil: '2027-11-01',
      },
    ],
    check: '提出异议',
    disputed: '园区登记的使用面积为80平方米，实际租用120平方米。',
  })
  expect(await park.row(id)).toMatchObject({
    years: [{ year: 2025 }, { year: 2026, employees: 15, digitalLevel: '已上云用数' }],
    certificates: [{ certSchemeVersion: '2026年修订办法' }],
    areaUsed: 80,
  })
  const event = (await cases.history(park.id)).findLast(({ type }) => type === 'entry.changed')
  expect(event).toMatchObject({
    actor: { kind: 'firm', role: 'FIRM', how: 'link' },
    open: { what: 'answered' },
  })
  const asked = await openNewestLink(product, park.email, park.spec.parkName)
  expect(asked.page.text).toContain('实际租用120平方米')
  expect((await park.browser.get(`/homes/${park.id}`)).text).toContain(`/tasks/${asked.taskId}`)
  expect((await park.browser.get(`/tasks/${asked.taskId}`)).text).toContain('名册异议园区答复')
  await park.post(id, { ...(await park.row(id)), areaUsed: 120 })
  await asked.decide({ stance: '属实并已更正', answer: '租约面积为120平方米，已经更正名册。' })
  const district = await park.open(park.handler)
  expect(district.page.text).toContain('租约面积为120平方米')
  await district.decide({ decision: '异议成立已更正', reason })
  const [dispute] = await matters.ofCase(park.id, 'dispute')
  expect(dispute).toMatchObject({ status: 'upheld', data: { firmName: name } })
  expect((await product.mails(contactEmail)).some(({ subject }) => subject.includes('名册异议成立'))).toBe(
    true,
  )
  expect(await park.row(id)).toMatchObject({ areaUsed: 120 })
})

test('a change that alters a locked quarter waits for the district, and counts as an error of the park', async () => {
  const park = await homeWithRoster(started, '500109', '云峰生态园')
  await park.post('new', newFirm(5, await product.now()))
  const id = await park.named('重庆新入园5科技有限公司')
  const before = await cases.load(park.id)
  if (!before) throw new Error('no case')
  await cases.commit({ before, after: { ...before, lockedUntil: '2026-12-31' }, facts: [], effects: [] })
  const startups = await park.startups()
  const leaving = { status: '迁出', exitOn: await today(), exitTo: '市外', exitReason: '企业整体外迁' }
  const refused = await park.post(`${id}/leave`, leaving)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(`2026Q4 初创型企业（团队）：${startups} → ${startups - 1}`)
  expect((await park.post(`${id}/leave`, leaving, '太短')).text).toContain('至少 20 个字')
  const sent = await park.post(`${id}/leave`, leaving, '企业上月已经迁出，园区登记时遗漏，现申请更正。')
  expect(sent.text).toContain('已提交区县审批')
  expect(await park.row(id)).toMatchObject({ status: '在园' })
  await park.post(id, { ...(await park.row(id)), roomNo: '5号楼501室' })
  expect(await park.row(id)).toMatchObject({ roomNo: '5号楼501室' })
  const district = await park.open(park.handler)
  expect(district.page.text).toContain('在园状态：在园 → 迁出')
  expect(district.page.text).toContain('园区登记时遗漏')
  await district.decide({ decision: '同意更正', cause: '园区填报差错' })
  expect(await park.row(id)).toMatchObject({ status: '迁出', roomNo: '5号楼501室' })
  expect(await park.startups()).toBe(startups - 1)
  const [correction] = await matters.inPeriod('correction', '2026')
  expect(correction && isConfirmedError(correction)).toBe(true)
  expect((await product.mails(park.email)).some(({ subject }) => subject.includes('数据更正已批准'))).toBe(
    true,
  )
})

test('everything set going came to its end', async () => {
  expect(await broken(started)).toEqual([])
  expect(await createBooks(db).entries('app_none', 'roster')).toEqual([])
})
