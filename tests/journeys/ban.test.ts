import { expect, test } from 'vitest'
import { banUntil } from '#domain/ban.ts'
import { dateOf, instantOf } from '#domain/time.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import {
  exampleRemovalDecision,
  exampleRemovalHearing,
  exampleRemovalProposal,
} from '#schemas/examples/title-life.ts'
import { addDays, chineseDay } from '#schemas/fields/day.ts'
import { filledIn } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { brokenTitles } from '#tests/support/title-invariants.ts'
import { decider, titledIn } from '#tests/support/titled.ts'

const started = await startProduct({ at: '2026-12-02T02:00:00.000Z' })
const { product, local } = started
const today = async () => dateOf(await product.now())
const revokedOn = '2026-12-02'
const until = banUntil(revokedOn, 3)

/** A batch that is open around a day, as the information centre puts it. */
async function callAround(day: string): Promise<void> {
  const batch = demonstrationBatch(instantOf(day, '10:00'))
  await local.call('administer', { command: 'put-batch', batch, by: '信息中心 贺子谦' })
}

test('data made up costs the title and keeps the operator away for three years', async () => {
  const park = await titledIn(started, '500101', '云门生态园')
  await park.act(decider, 'removal')
  await park.lead({ ...exampleRemovalProposal(), grounds: ['V5'] })
  await park.owner(exampleRemovalHearing())
  const decision = exampleRemovalDecision(await today())
  await expect(park.city({ ...decision, banYears: 2 })).rejects.toThrow('不得短于规定的最短年限')
  await park.city({ ...decision, banYears: 3 })
  expect(await park.status()).toBe('撤销')
  expect(await park.ban()).toMatchObject({ from: revokedOn, until, grounds: ['V5'] })
})

test('an application on the last day of the ban is refused with that day; the day after it is accepted', async () => {
  // Travelled day by day, three years are 1,100 runs of the daily job, which find nothing: after one leap they are made up for by one run.
  await product.settle()
  local.clock.set(new Date(instantOf(until, '10:00')))
  await product.settle()
  await callAround(until)
  const spec = { ...parkIn('500102'), key: 'again', parkName: '云门新园' }
  const { applicant, id } = await filledIn(started, spec)
  const check = `/applications/${id}/check`
  const submit = () => applicant.browser.post(check, { confirmName: spec.legalRep })

  const refused = await submit()
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(`禁止申报至${chineseDay(until)}`)
  expect(await applicant.status(id)).toBe('draft')

  await product.travel({ to: instantOf(addDays(until, 1), '00:01') })
  await applicant.signIn()
  expect((await applicant.browser.get(check)).text).not.toContain('禁止申报')
  expect((await submit()).status).toBe(200)
  expect(await applicant.status(id)).toBe('awaiting-acceptance')
  await product.settle()
  expect((await product.mails(applicant.email)).at(-1)?.text).toContain('云门新园')
})

test('nothing is left half done', async () => {
  expect(await brokenTitles(started)).toEqual([])
})
