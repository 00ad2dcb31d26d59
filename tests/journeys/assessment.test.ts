import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createPanelStages } from '#demo/panel.ts'
import { replay } from '#domain/draw.ts'
import { dateOf } from '#domain/time.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { applied } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product } = started

test('a drawn panel is confirmed, judges and signs; the case waits for the visit with its score', async () => {
  const { stages, applicant, id } = await applied(started, WORKED)
  for (const act of [
    stages.accept,
    stages.recommend,
    stages.sign,
    stages.begin,
    stages.review,
    stages.recheck,
  ])
    await act()
  expect(await applicant.status(id)).toBe('expert-review')
  const panel = createPanelStages(product, WORKED, dateOf(await product.now()))
  expect(await panel.asked('invitation')).toEqual([])
  await panel.confirm()
  expect(await panel.asked('invitation')).toHaveLength(5)
  await panel.assess()
  expect(await applicant.status(id)).toBe('site-check')
  const cases = createCases(tableOf(started.local))
  expect((await cases.load(id))?.score).toMatchObject({ panel: 1 })
  const draw = await cases.draw(id, 1)
  expect(draw && replay(draw).same).toBe(true)
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
