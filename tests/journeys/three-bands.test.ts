import { expect, test } from 'vitest'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { draftOf, publish } from '#domain/edition.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { meeting, yearOf } from '#tests/support/evaluated.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2027-12-20T02:00:00.000Z' })
const { product } = started
const by = (email: string) => ({ by: { email, name: '某人' }, at: '2026-11-26T02:00:00.000Z' })
const three = { ...annual2026, annual: { ...annual2026.annual, bands: 'three' as const } }
await createRubrics(tableOf(started.local)).put(
  publish(
    draftOf(three, 2, by('jingban@city.example')),
    '2027-01-01',
    '2026-11-26',
    by('chuzhang@city.example'),
  ),
  0,
)
const park = await designatedIn(started, '500101', '平湖智造生态园')
const year = yearOf(started, park, 2027)

test('where the rubric of the year has three bands, neither district nor meeting is offered a fourth', async () => {
  await product.travel({ to: '2028-01-16T02:00:00.000Z' })
  await year.self()
  const district = await year.open(park.handler, 'annual-verification')
  expect(district.page.text).toContain('value="合格"')
  expect(district.page.text).not.toContain('value="良好"')
  await year.verify({ suggestBand: '合格' })
  await year.judge(await year.reviewers())
  await year.visit()
  await year.review()
  await product.travel({ workingDays: 2 })
  const asked = await year.open(meeting, 'annual-decision')
  for (const band of ['优秀', '合格', '不合格']) expect(asked.page.text).toContain(`value="${band}"`)
  expect(asked.page.text).not.toContain('value="良好"')
  const overrideReason = '会议认为该园区全年运行平稳，成效明显，予以上调。'
  await expect(year.band('良好', { overrideReason })).rejects.toThrow('从所列选项中选择审定等次')
  await year.band('合格', { overrideReason })
  expect((await year.state()).decided?.band).toBe('合格')
  expect(await broken(started)).toEqual([])
}, 240_000)
