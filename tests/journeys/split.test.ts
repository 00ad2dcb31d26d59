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
const { product } = started
const db = tableOf(started.local)
const [cases, titles] = [createCases(db), createTitles(db)]

test('a park that splits keeps its title until the first of its parts has one; each part applies for itself', async () => {
  const whole = await designatedIn(started, '500101', '渝西智造生态园')
  await reportsMerger(started, whole)
  await agreeToMerger(whole)
  const [longitude, latitude] = whole.spec.corner
  // Each part lies on one side of the old space of 200 m, and not on the other part.
  const part = async (n: number, districtId: string, away: number) => {
    const corner = [Number((longitude + away).toFixed(4)), latitude] as const
    const spec = { ...parkIn(districtId), operatorUscc: makeUscc(7800 + n), corner }
    const one = await handedIn(product, spec, `bufen${n}@parks.example`)
    expect(await cases.load(one.id)).toMatchObject({ covers: [whole.titleNo] })
    await (await atMeeting(one, [0.95])).meet()
    return one
  }
  const first = await part(1, '500101', -0.0012)
  const second = await part(2, '500102', 0.0012)
  const batch = (await cases.load(first.id))?.batchId ?? ''
  await publishNotice(
    product,
    batch,
    [first, second].map(({ spec }) => spec.parkName),
  )
  await product.travel({ workingDays: 6 })
  expect(await titles.load(whole.titleNo)).toMatchObject({ status: '有效' })

  await designate(product, first.spec, { takesOver: [{ titleNo: whole.titleNo }] })
  const successor = (await cases.load(first.id))?.titleNo ?? ''
  expect(await titles.load(whole.titleNo)).toMatchObject({ status: '退出', successor, claims: [] })
  await designate(product, second.spec)
  const other = (await cases.load(second.id))?.titleNo ?? ''
  expect(await titles.load(other)).toMatchObject({ status: '有效' })
  const old = (await createBrowser(product.url).get(`/register/${whole.titleNo}`)).text
  expect(old).toMatch(new RegExp(`承接家园</dt>.*href="/register/${successor}"`, 's'))
}, 180_000)

test('whatever happened, all data agrees', async () => {
  // The park that was put into the register by hand still has the task it was applied with.
  const byHand = /: (1 open tasks|somebody is still asked|its workflow runs)$/
  expect((await broken(started)).filter((one) => !byHand.test(one))).toEqual([])
})
