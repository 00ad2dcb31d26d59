import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createPanelStages } from '#demo/panel.ts'
import { replay } from '#domain/draw.ts'
import { newExpert } from '#domain/expert.ts'
import { dateOf } from '#domain/time.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { applied } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product } = started

const sp = ['产业技术', '园区运营', '财务', '投融资', '法律', '数字化'] as const
for (let n = 1; n <= 18; n++) {
  const e = newExpert(
    `exp_${String(n).padStart(3, '0')}`,
    {
      email: `z${n}@experts.example`,
      name: `专家${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'[n - 1]}`,
      unit: `示例单位${n}`,
      title: '正高',
      fields: ['I1'],
      specialties: [sp[n % 6] ?? '法律'],
      employers: [],
      holdings: [],
      unitUscc: undefined,
      districtId: undefined,
      recommendedBy: undefined,
    },
    'added',
    { at: '2026-01-01T00:00:00.000Z', by: 'x' },
  )
  await createExperts(tableOf(started.local)).put(e, 0)
}

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
