import { expect, test } from 'vitest'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createBrowser } from '#demo/browser.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { dateOf } from '#domain/time.ts'
import { exampleAcceptance } from '#schemas/examples/reviews.ts'
import {
  exampleRectificationCheck,
  exampleRectificationNotice,
  exampleRectificationReport,
} from '#schemas/examples/title-life.ts'
import { applied } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'
import { brokenTitles } from '#tests/support/title-invariants.ts'
import { decider, titledIn } from '#tests/support/titled.ts'

const started = await startProduct({ at: '2025-11-04T02:00:00.000Z' })
const { product, local } = started
const successor = 'CQ-LJXQ'
const officers = [
  { email: 'jingban@ljxq.example', name: '段行舟', office: successor, roles: ['DIST_EDIT'] },
  { email: 'qianfa@ljxq.example', name: '白若谷', office: successor, roles: ['DIST_SIGN'] },
]

/** A park of the district that is abolished, whose rectification waits there. */
async function rectifiedIn(districtId: string, name: string) {
  const park = await titledIn(started, districtId, name)
  const today = dateOf(await product.now())
  await park.act(decider, 'rectification')
  await park.city(exampleRectificationNotice(today))
  await park.owner(exampleRectificationReport(today))
  const { taskId: task } = await park.open(park.handler)
  return { park, task }
}
const rectified = await rectifiedIn('500105', '观音桥生态园')

test('what waits in a district that is abolished moves to its successor, with new links; what it signed stays', async () => {
  const { stages, applicant, id, spec, handler } = await applied(started, parkIn('500105'))
  await stages.accept()
  const old = await openNewestLink(product, handler.email, spec.parkName)
  await product.travel({ to: '2025-11-05T08:00:00.000Z' })
  expect((await old.browser.get(`/tasks/${old.taskId}`)).status).toBe(200)
  // Nobody of the new district can act yet: the task stays where it is.
  await product.travel({ to: '2025-11-06T02:00:00.000Z' })
  const tasks = createTasks(tableOf(local))
  expect(await tasks.load(old.taskId)).toMatchObject({ status: 'open', office: '500105' })
  await local.call('administer', { command: 'put-officers', officers })
  await product.travel({ hours: 1 })
  expect(await tasks.load(old.taskId)).toMatchObject({
    office: successor,
    holders: [{ name: '段行舟', role: 'DIST_EDIT' }],
  })
  const dead = await old.browser.get(`/tasks/${old.taskId}`)
  expect(dead.status).toBe(410)
  const now = await openNewestLink(product, 'jingban@ljxq.example', spec.parkName)
  expect(now.taskId).toBe(old.taskId)
  expect(now.page.text).toContain('推荐')
  const accepted = (await tasks.ofCase(id)).find(({ form }) => form.id === 'district-acceptance')
  expect(accepted).toMatchObject({
    status: 'decided',
    office: '500105',
    decision: exampleAcceptance.decision,
  })
  await applicant.signIn()
  expect((await applicant.browser.get(`/applications/${id}`)).text).toContain('区划调整，转由继任单位办理')
  expect(await local.call('scheduled', {})).toMatchObject({ moved: 0 })
})

test('what waits after the designation moves too: the successor rechecks, and the register names both', async () => {
  const { park, task } = rectified
  expect(await createTasks(tableOf(local)).load(task)).toMatchObject({ status: 'open', office: successor })
  const now = await openNewestLink(product, 'jingban@ljxq.example', park.spec.parkName)
  expect(now.taskId).toBe(task)
  expect(now.page.text).toContain('平台已恢复运行')
  await now.decide(exampleRectificationCheck(dateOf(await product.now())))
  expect((await park.matters('rectification'))[0]).toMatchObject({ status: 'acceptance' })
  const types = (await park.history()).map(({ type }) => type)
  expect(types).toEqual(expect.arrayContaining(['title.moved', 'task.moved', 'matter.changed']))
  const everybody = createBrowser(product.url)
  const successors = await everybody.get(`/register?district=${successor}`)
  expect(successors.text).toContain(park.titleNo)
  expect(successors.text).toContain('江北区（现两江新区）')
  await park.city({ cityDecision: '通过' })
  expect(await park.status()).toBe('有效')
})

test('whatever happened, all data agrees', async () => {
  expect(await brokenTitles(started)).toEqual([])
})
