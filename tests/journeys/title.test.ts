import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { designate, publishNotice } from '#demo/announce.ts'
import { createBrowser } from '#demo/browser.ts'
import { createMeetingStages } from '#demo/meeting.ts'
import { createPanelStages } from '#demo/panel.ts'
import { dateOf } from '#domain/time.ts'
import { exampleChange, exampleChangeCity, exampleChangeDistrict } from '#schemas/examples/change.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { encode } from '#schemas/operations/encode.ts'
import type { Applied } from '#tests/support/applied.ts'
import { applied } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-11-23T02:00:00.000Z' })
const { product } = started

let park: Applied

// seed: G3, S2b
test('a park goes from its application to its title, and everybody can read it in the register', async () => {
  park = await applied(started, WORKED)
  const { stages, applicant, id } = park
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

test('the park reports its new name, and the register has it under the old number', async () => {
  const { browser } = park.applicant
  const change = encode(exampleChange(dateOf(await product.now())))
  await browser.post(`/applications/${park.id}/change`, change)
  await product.settle()
  expect((await browser.get(`/applications/${park.id}`)).text).toContain('报告的事项正在办理')
  await (await park.open(park.handler)).decide(exampleChangeDistrict())
  await (await park.open({ email: 'mishu@city.example' })).decide(exampleChangeCity())
  const shown = await createBrowser(product.url).get('/register/CQSTJY-2026-001')
  expect(shown.text).toContain('璧山星辰智造生态园')
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
