import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { newEvaluation } from '#domain/evaluation.ts'
import { exampleRectificationNotice, exampleRenewal } from '#schemas/examples/title-life.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'
import { brokenTitles } from '#tests/support/title-invariants.ts'
import type { Titled } from '#tests/support/titled.ts'
import { decider, lead, titledIn } from '#tests/support/titled.ts'

// Titles of these tests are valid until 30 November 2029.
const started = await startProduct({ at: '2029-08-30T10:00:00+08:00' })
const { product } = started
const renewed = await titledIn(started, '500101', '云门生态园')
const refused = await titledIn(started, '500102', '涪江生态园')
const silent = await titledIn(started, '500103', '铜梁生态园')

/** The result of a year, as it was published. */
async function evaluated(park: Titled, year: string, score: number, band: string) {
  const before = await park.load()
  if (!before) throw new Error('no case')
  const at = await product.now()
  const matter = newEvaluation({ caseId: park.id, validFrom: '2026-12-01', year: Number(year), at })
  const published = { score, band, at, appealUntil: at }
  await createCases(tableOf(started.local)).commit({
    before,
    after: before,
    matters: [
      { after: { ...matter, status: 'published', closedAt: at, data: { ...matter.data, published } } },
    ],
    facts: [],
    effects: [],
  })
}

const warnings = async (park: Titled) =>
  (await park.mails()).flatMap(({ subject }) => /还有 (\d+) 天/.exec(subject)?.[1] ?? [])

test('90, 60 and 30 days before the end the park is written to, once each, and the city is asked for the review', async () => {
  await evaluated(renewed, '2027', 78.61, '合格')
  await evaluated(renewed, '2028', 83.2, '良好')
  await evaluated(refused, '2027', 72, '合格')
  await evaluated(refused, '2028', 58, '不合格')
  expect(await warnings(renewed)).toEqual([])
  await product.travel({ to: '2029-09-01T00:05:00+08:00' })
  expect(await warnings(renewed)).toEqual([])
  await product.travel({ to: '2029-09-01T02:00:00+08:00' })
  expect(await warnings(renewed)).toEqual(['90'])
  expect((await renewed.matters('renewal'))[0]).toMatchObject({ key: '2029', status: 'reviewing' })
  await product.travel({ to: '2029-09-08T10:00:00+08:00' })
  expect(await warnings(renewed)).toEqual(['90'])
})

test('with an average of 70 and no failure at the end the title is extended by three years', async () => {
  const officer = await renewed.open(decider)
  expect(officer.page.text).toContain('80.91')
  expect(officer.page.text).toContain('2032年11月30日')
  await officer.decide(exampleRenewal())
  expect(await renewed.title()).toMatchObject({ status: '有效', validTo: '2032-11-30' })
  expect((await renewed.news())?.subject).toContain('延续三年')
  expect((await renewed.matters('renewal'))[0]).toMatchObject({ status: 'renewed' })
})

test('a title that does not meet the conditions cannot be extended; it runs its time out', async () => {
  await expect((await refused.open(decider)).decide(exampleRenewal())).rejects.toThrow(
    '不符合延续条件的，不能延续',
  )
  const reason = '最近一次年度绩效评价为不合格，不符合延续条件，称号期满终止。'
  await refused.city({ decision: '不再延续', opinion: '评价结果不符合条件，不再延续。', reason })
  expect(await refused.title()).toMatchObject({ status: '有效', validTo: '2029-11-30' })
  expect((await refused.news())?.text).toContain(reason)
})

test('the reminders go on, each at its mark', async () => {
  await silent.act(decider, 'rectification')
  await silent.city(exampleRectificationNotice('2029-09-08'))
  await silent.act(lead, 'removal')
  await product.travel({ to: '2029-10-01T02:00:00+08:00' })
  expect(await warnings(silent)).toEqual(['90', '60'])
})

test('those renewed hear no more of it', async () => {
  await product.travel({ to: '2029-10-31T02:00:00+08:00' })
  expect(await warnings(silent)).toEqual(['90', '60', '30'])
  expect(await warnings(renewed)).toEqual(['90'])
})

test('on the last day the title still stands', async () => {
  await product.travel({ to: '2029-11-30T18:00:00+08:00' })
  expect(await warnings(silent)).toEqual(['90', '60', '30'])
  expect(await silent.status()).toBe('整改中')
})

test('after its last day the title has ended by itself, with whatever was under way', async () => {
  await product.travel({ to: '2029-12-01T02:00:00+08:00' })
  expect([await silent.status(), await refused.status(), await renewed.status()]).toEqual([
    '到期',
    '到期',
    '有效',
  ])
  expect((await silent.news())?.text).toContain('由“整改中”转为“到期”')
  expect((await silent.matters('rectification'))[0]).toMatchObject({ status: 'ended' })
  expect((await silent.matters('removal'))[0]).toMatchObject({ status: 'ended' })
  expect((await silent.matters('renewal'))[0]).toMatchObject({ status: 'lapsed' })
  expect((await silent.history()).findLast(({ type }) => type === 'title.moved')?.actor.kind).toBe('system')
  expect(await brokenTitles(started)).toEqual([])
})
