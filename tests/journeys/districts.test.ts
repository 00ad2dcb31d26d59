import { expect, test } from 'vitest'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { exampleAcceptance } from '#schemas/examples/reviews.ts'
import { applied } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2025-11-04T02:00:00.000Z' })
const { product, local } = started
const successor = 'CQ-LJXQ'
const officers = [
  { email: 'jingban@ljxq.example', name: '段行舟', office: successor, roles: ['DIST_EDIT'] },
  { email: 'qianfa@ljxq.example', name: '白若谷', office: successor, roles: ['DIST_SIGN'] },
]

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

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
