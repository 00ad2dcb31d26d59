import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { designate, publishNotice } from '#demo/announce.ts'
import { createBrowser } from '#demo/browser.ts'
import { atMeeting, handedIn } from '#demo/cast.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { broken } from '#tests/support/invariants.ts'
import { agreeToMerger, reportsMerger } from '#tests/support/merging.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-11-23T02:00:00.000Z' })
const { product, local } = started
const db = tableOf(started.local)
const [cases, titles] = [createCases(db), createTitles(db)]

test('a park that splits keeps its title until the first of its parts has one; each part applies for itself', async () => {
  const whole = await designatedIn(started, '500101', '渝西智造生态园')
  await reportsMerger(started, whole)
  await agreeToMerger(whole)
  const [longitude, latitude] = whole.spec.corner
  // Each part lies on one side of the old space of 200 m, and hardly on another part.
  const part = async (n: number, districtId: string, [east, north]: readonly [number, number]) => {
    const corner = [Number((longitude + east).toFixed(4)), Number((latitude + north).toFixed(4))] as const
    const spec = { ...parkIn(districtId), operatorUscc: makeUscc(7800 + n), corner }
    const one = await handedIn(product, spec, `bufen${n}@parks.example`)
    expect(await cases.load(one.id)).toMatchObject({ covers: [whole.titleNo] })
    await (await atMeeting(one, [0.95])).meet()
    return one
  }
  const first = await part(1, '500101', [-0.0012, 0])
  const second = await part(2, '500102', [0.0012, 0])
  const batch = (await cases.load(first.id))?.batchId ?? ''
  await publishNotice(
    product,
    batch,
    [first, second].map(({ spec }) => spec.parkName),
  )
  await product.travel({ workingDays: 6 })
  expect(await titles.load(whole.titleNo)).toMatchObject({ status: '有效' })

  await designate(product, first.spec, { takesOver: [{ titleNo: whole.titleNo }] })
  const numberOf = async ({ id }: { id: string }) => (await cases.load(id))?.titleNo ?? ''
  const one = await numberOf(first)
  expect(await titles.load(whole.titleNo)).toMatchObject({ status: '退出', successors: [one], claims: [] })

  // A part that applies once the space is free lies in it all the same.
  const third = await part(3, '500103', [0, 0.0016])
  await publishNotice(product, batch, [third.spec.parkName])
  await designate(product, second.spec, { takesOver: [{ titleNo: whole.titleNo }] })
  const two = await numberOf(second)
  await product.travel({ workingDays: 6 })
  await designate(product, third.spec, { takesOver: [{ titleNo: whole.titleNo }] })
  const all = [one, two, await numberOf(third)]
  const register = createBrowser(product.url)
  const linked = await titles.load(whole.titleNo)
  expect(linked).toMatchObject({ status: '退出', successors: all })
  const old = (await register.get(`/register/${whole.titleNo}`)).text
  const heirs = /承接家园<\/dt>(.*?)<\/dd>/s.exec(old)?.[1] ?? ''
  expect([...heirs.matchAll(/href="\/register\/([^"]+)"/g)].map(([, no]) => no)).toEqual(all)
  for (const no of all) {
    expect(await titles.load(no)).toMatchObject({ status: '有效' })
    const shown = (await register.get(`/register/${no}`)).text
    expect(shown).toMatch(new RegExp(`承接的原家园</dt>.*href="/register/${whole.titleNo}"`, 's'))
  }
  const events = (await cases.history(whole.id)).filter(({ type }) => type.startsWith('title.'))
  expect(events.slice(-3).map(({ type, open }) => [type, open?.reason])).toEqual([
    ['title.moved', `合并重组，由${all[0]}承接`],
    ['title.succeeded', `合并重组，由${all[1]}承接`],
    ['title.succeeded', `合并重组，由${all[2]}承接`],
  ])
  const told = (await product.mails(whole.applicant.email)).at(-1)
  expect(told?.text).toContain(`由${all[2]}承接`)

  await local.call('register', { step: 'designate', caseId: second.id })
  expect(await titles.load(whole.titleNo)).toEqual(linked)
}, 180_000)

test('whatever happened, all data agrees', async () => {
  // The park that was put into the register by hand still has the task it was applied with.
  const byHand = /: (1 open tasks|somebody is still asked|its workflow runs)$/
  expect((await broken(started)).filter((one) => !byHand.test(one))).toEqual([])
})
