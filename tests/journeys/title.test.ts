import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { designate, publishNotice } from '#demo/announce.ts'
import { createBrowser } from '#demo/browser.ts'
import { createMeetingStages } from '#demo/meeting.ts'
import { createPanelStages } from '#demo/panel.ts'
import { dateOf } from '#domain/time.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { applied } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-11-23T02:00:00.000Z' })
const { product } = started

test('a park goes from its application to its title, and everybody can read it in the register', async () => {
  const { stages, applicant, id } = await applied(started, WORKED)
  const passed: string[] = [await applicant.status(id)]
  const step = async (act: () => Promise<unknown>) => {
    await act()
    const status = await applicant.status(id)
    if (status !== passed.at(-1)) passed.push(status)
  }
  for (const act of [
    stages.accept,
    stages.recommend,
    stages.sign,
    stages.begin,
    stages.review,
    stages.recheck,
  ])
    await step(act)
  const today = dateOf(await product.now())
  const panel = createPanelStages(product, WORKED, today)
  const meeting = createMeetingStages(product, WORKED, today)
  await step(panel.confirm)
  await step(() => panel.assess([0.95, 0.95, 0.95, 0.95, 0.95]))
  await step(meeting.visit)
  const { batchId = '', score } = (await createCases(tableOf(started.local)).load(id)) ?? {}
  await step(() => meeting.meet())
  const notice = await publishNotice(product, batchId, [WORKED.parkName])
  await step(async () => undefined)
  const page = await createBrowser(product.url).get(notice)
  expect(page.text).toContain(WORKED.parkName)
  await step(async () => {
    await product.travel({ workingDays: 6 })
    await applicant.signIn()
  })
  await step(() => designate(product, WORKED))
  expect(passed).toEqual([
    'awaiting-acceptance',
    'district-review',
    'recommended',
    'desk-review',
    'expert-review',
    'site-check',
    'decision',
    'notice',
    'designated',
  ])
  expect(score?.total).toBeGreaterThanOrEqual(70)
  const { titleNo = '' } = (await createCases(tableOf(started.local)).load(id)) ?? {}
  expect(titleNo).toBe('CQSTJY-2026-001')
  const everybody = createBrowser(product.url)
  expect((await everybody.get('/register')).text).toContain(titleNo)
  expect((await everybody.get(`/register/${titleNo}`)).text).toContain(WORKED.parkName)
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
