import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { designate, publishNotice } from '#demo/announce.ts'
import { createBrowser } from '#demo/browser.ts'
import { filledIn } from '#tests/support/applied.ts'
import { atMeeting } from '#tests/support/at-panel.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { broken } from '#tests/support/invariants.ts'
import { agreeToMerger, reportsMerger } from '#tests/support/merging.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-11-23T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const cases = createCases(db)
const titles = createTitles(db)
const everybody = createBrowser(product.url)
test('parks that merge keep their titles until the new one has its own; then the register leads from each to the other', async () => {
  const first = await designatedIn(started, '500101', '东一智造生态园')
  const second = await designatedIn(started, '500102', '东二智造生态园')
  const alone = await designatedIn(started, '500103', '东三智造生态园')
  const [longitude, latitude] = first.spec.corner
  const spec = { ...parkIn('500101'), corner: [longitude + 0.001, latitude] as const }
  const { applicant, id } = await filledIn(started, { ...spec, key: 'rival', parkName: '同址另一园' })
  const submit = () => applicant.browser.post(`/applications/${id}/check`, { confirmName: spec.legalRep })
  expect((await submit()).status).toBe(422)

  for (const park of [first, second]) await reportsMerger(started, park)
  for (const park of [first, second]) await agreeToMerger(park)
  expect(await titles.load(first.titleNo)).toMatchObject({ status: '有效' })
  expect((await everybody.get(`/register/${first.titleNo}`)).text).toContain('拟合并重组，由新园区重新申报')
  expect((await submit()).status).toBe(200)

  const merged = await atMeeting(started, spec, [0.95, 0.95, 0.95, 0.95, 0.95])
  await merged.meeting.meet()
  const { batchId } = await merged.application()
  await publishNotice(product, batchId, [spec.parkName])
  await product.travel({ workingDays: 6 })
  const asked = await merged.open({ email: 'jingban@city.example' })
  expect(asked.page.text).toContain(`${second.titleNo} 东二智造生态园`)
  expect(asked.page.text).not.toContain(alone.titleNo)
  await designate(product, spec, {
    officialName: '渝东智造联合生态园',
    takesOver: [{ titleNo: first.titleNo }, { titleNo: second.titleNo }],
  })

  const { titleNo = '' } = await merged.application()
  for (const park of [first, second]) {
    expect(await titles.load(park.titleNo)).toMatchObject({
      status: '退出',
      successors: [titleNo],
      claims: [],
    })
    const old = (await everybody.get(`/register/${park.titleNo}`)).text
    expect(old).toMatch(new RegExp(`承接家园</dt>.*href="/register/${titleNo}"`, 's'))
    const moved = (await cases.history(park.id)).findLast(({ type }) => type === 'title.moved')
    expect(moved).toMatchObject({ open: { title: '退出', reason: `合并重组，由${titleNo}承接` } })
    const told = (await product.mails(park.applicant.email)).at(-1)
    expect(told?.text).toContain(`合并重组，由${titleNo}承接`)
  }
  const shown = (await everybody.get(`/register/${titleNo}`)).text
  for (const park of [first, second]) expect(shown).toContain(`href="/register/${park.titleNo}"`)
  expect(await titles.load(alone.titleNo)).toMatchObject({ status: '有效' })
}, 180_000)

test('whatever happened, all data agrees', async () => {
  // The parks that were put into the register by hand still have the task they were applied with.
  const byHand = /: (1 open tasks|somebody is still asked|its workflow runs)$/
  expect((await broken(started)).filter((one) => !byHand.test(one))).toEqual([])
})
