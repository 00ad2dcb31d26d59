import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createBrowser } from '#demo/browser.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { homeWithRoster, newFirm, yearFigures } from '#tests/support/home-roster.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2027-01-05T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const matters = createMatters(db)
const park = await homeWithRoster(started, '500108', '云帆生态园')
const page = `/homes/${park.id}/roster/invitations`
const addressOf = (n: number) => `caiwu${n}@firm.example`
const nameOf = (n: number) => `重庆新入园${n}科技有限公司`
const asked = async () => (await matters.ofCase(park.id, 'firm')).length
const invitations = async (n: number) =>
  (await product.mails(addressOf(n))).filter(({ text }) => text.includes(park.spec.parkName)).length

test('one button asks every firm without figures of last year; whoever has no address is named', async () => {
  const now = await product.now()
  const last = [yearFigures(2025)]
  for (const n of [1, 2]) await park.post('new', newFirm(n, now, { contactEmail: addressOf(n), years: last }))
  await park.post('new', newFirm(3, now, { years: last }))
  await park.post('new', newFirm(4, now, { contactEmail: addressOf(4), years: [yearFigures(2026)] }))
  const roster = await park.browser.get(park.base)
  expect(roster.text).toContain(`href="${page}"`)

  const shown = await park.browser.get(page)
  expect(shown.text).toContain('缺 2026 年度经营数据')
  expect(shown.text).toContain(nameOf(1))
  expect(shown.text).toContain(addressOf(2))
  expect(shown.text).toContain('没有联系邮箱，无法邀请')
  expect(shown.text).not.toContain(nameOf(4))
  expect(await asked()).toBe(0)

  const done = await park.browser.post(page, {})
  await product.settle()
  expect(done.text).toMatch(/已邀请 \d+ 家企业；\d+ 家没有联系邮箱，未邀请/)
  const left = await park.browser.json(page)
  expect(left).toMatchObject({ year: 2026, toAsk: [] })
  expect(JSON.stringify(left)).toContain(nameOf(3))
  for (const n of [1, 2]) expect(await invitations(n)).toBe(1)
  expect(await invitations(4)).toBe(0)
  const said = /已邀请 (\d+) 家/.exec(done.text)?.[1]
  expect(await asked()).toBe(Number(said))
  const facts = (await createCases(db).history(park.id)).filter(({ open }) => open?.kind === 'firm')
  expect(facts.map(({ actor }) => actor.kind)).toEqual(facts.map(() => 'applicant'))
  expect(facts).toHaveLength(Number(said))
})

test('pressed again it asks nobody; a firm that answered is not asked any more', async () => {
  const before = await asked()
  const again = await park.browser.post(page, {})
  await product.settle()
  expect(again.text).toContain('已邀请 0 家企业')
  expect(await asked()).toBe(before)
  const firm = await openNewestLink(product, addressOf(1), park.spec.parkName)
  await firm.decide({ years: [yearFigures(2025), yearFigures(2026)], check: '核对无误' })
  expect((await park.browser.get(page)).text).not.toContain(nameOf(1))
  await park.browser.post(page, {})
  await product.settle()
  expect(await invitations(1)).toBe(1)
  const stranger = createBrowser(product.url)
  expect((await stranger.get(page)).url).toContain('/sign-in')
})

test('more firms than one transaction takes are asked with one press', async () => {
  const large = await homeWithRoster(started, '500107', '大园生态园')
  const now = await product.now()
  const many = Array.from({ length: 30 }, (_, n) => 100 + n)
  for (const n of many)
    await large.post('new', newFirm(n, now, { contactEmail: addressOf(n), years: [yearFigures(2025)] }))
  await large.browser.post(`/homes/${large.id}/roster/invitations`, {})
  await product.settle()
  expect(await matters.ofCase(large.id, 'firm')).toHaveLength(30)
}, 60_000)

test('whatever happened, all data agrees', async () => {
  expect((await broken(started)).filter((fault) => !fault.startsWith('designated '))).toEqual([])
})
