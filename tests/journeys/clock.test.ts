import { expect, test } from 'vitest'
import type { Applicant } from '#demo/applicant.ts'
import { signIn } from '#demo/applicant.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import { demonstrationOfficers } from '#local/seed/officers.ts'
import { exampleAcceptance } from '#schemas/examples/reviews.ts'
import { applied, filledIn } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { returning } from '#tests/support/returned.ts'

const started = await startProduct({ at: '2025-11-03T10:00:00+08:00' })
const { product, local } = started
const successor = demonstrationOfficers('2025-12-01').filter(({ office }) => office === 'CQ-LJXQ')
await local.call('administer', { command: 'put-officers', officers: successor })

/** The days on which mails of a kind about a park reached somebody. */
async function daysOf(kind: string, parkName: string, email: string): Promise<string[]> {
  return (await local.mailbox.mails())
    .filter((mail) => mail.subject.includes(kind) && mail.text.includes(parkName) && mail.to.includes(email))
    .map((mail) => new Date(Date.parse(mail.receivedAt) + 8 * 3600_000).toISOString().slice(5, 16))
    .map((at) => at.replace('T', ' '))
}

/** A session lasts half a day: whoever comes back later signs in again. */
async function back<A extends { applicant: Applicant }>(park: A): Promise<A> {
  await signIn(product, park.applicant.browser, park.applicant.email)
  return park
}

const idle = await applied(started, parkIn('500120'))
const busy = await applied(started, parkIn('500101'))
const abolished = await applied(started, parkIn('500105'))
const lapsing = await applied(started, parkIn('500102'))
const prompt = await applied(started, parkIn('500103'))
const late = await filledIn(started, parkIn('500104'))
await busy.stages.accept()
for (const park of [lapsing, prompt])
  await park.stages.accept(returning('decision', '一次性告知补正', ['parkAddress', '请核对门牌号']))

test('after the batch has closed at 18:00 nothing is handed in any more', async () => {
  const batch = demonstrationBatch(await product.now())
  const closesAt = '2025-11-04T10:00:00.000Z'
  await local.call('administer', { command: 'put-batch', batch: { ...batch, closesAt }, reason: '时钟测试' })
  await product.travel({ to: '2025-11-04T17:59:00+08:00' })
  await back(late)
  const incomplete = await late.applicant.browser.post(`/applications/${late.id}/check`, {
    confirmName: '别人',
  })
  expect(incomplete.status).toBe(422)
  await product.travel({ to: '2025-11-04T18:00:00+08:00' })
  const closed = await late.applicant.browser.post(`/applications/${late.id}/check`, {
    confirmName: parkIn('500104').legalRep,
  })
  expect([closed.status, closed.text.includes('本批次目前不接受申报')]).toEqual([409, true])
  expect(await late.applicant.status(late.id)).toBe('draft')
})

test('a correction is taken until 18:00 of its last day, and ends the case from then on', async () => {
  await product.travel({ to: '2025-11-10T17:59:00+08:00' })
  await back(prompt)
  await back(lapsing)
  await prompt.applicant.submit(prompt.id, prompt.spec.legalRep)
  expect(await prompt.applicant.status(prompt.id)).toBe('awaiting-acceptance')
  expect(await lapsing.applicant.status(lapsing.id)).toBe('district-correction')
  await product.travel({ to: '2025-11-10T18:00:01+08:00' })
  const overdue = await lapsing.applicant.browser.post(`/applications/${lapsing.id}/check`, {
    confirmName: lapsing.spec.legalRep,
  })
  expect([overdue.status, overdue.text.includes('补正期限已过')]).toEqual([409, true])
  await product.travel({ to: '2025-11-10T18:01:30+08:00' })
  expect(await lapsing.applicant.status(lapsing.id)).toBe('ended')
  for (const email of [lapsing.applicant.email, lapsing.handler.email])
    expect(await daysOf('申报已终止', lapsing.spec.parkName, email)).toEqual(['11-10 18:01'])
  expect(await daysOf('催办', lapsing.spec.parkName, lapsing.applicant.email)).toEqual([
    '11-06 08:31',
    '11-10 08:31',
  ])
})

test('whoever has not acted is reminded before, on and after the last day; then the deputy and the city are told; nothing is decided', async () => {
  await product.travel({ to: '2025-11-18T12:00:00+08:00' })
  const { spec, handler, signer, applicant, id } = await back(idle)
  expect(await daysOf('催办', spec.parkName, handler.email)).toEqual([
    '11-05 08:31',
    '11-10 08:31',
    '11-12 08:31',
  ])
  expect(await daysOf('超期提示', spec.parkName, signer.email)).toEqual(['11-13 08:31'])
  expect(await daysOf('超期提示', spec.parkName, 'jingban@city.example')).toEqual(['11-17 08:31'])
  expect(await applicant.status(id)).toBe('awaiting-acceptance')
  expect(await daysOf('区县受理意见', busy.spec.parkName, busy.handler.email)).toHaveLength(1)
  const deputy = await idle.open(signer)
  await deputy.decide({ decision: '受理' })
  expect(await applicant.status(id)).toBe('district-review')
})

test('once a district is abolished its successor gets what is open and what opens next', async () => {
  const { spec, applicant, id, handler } = await back(abolished)
  expect(handler.office).toBe('500105')
  const heir = successor.find(({ roles }) => roles.includes('DIST_EDIT'))
  const moved = await abolished.open({ email: heir?.email ?? '' })
  await moved.decide(exampleAcceptance)
  const link = await abolished.open({ email: heir?.email ?? '' })
  expect(link.page.text).toContain(spec.parkName)
  expect(await applicant.status(id)).toBe('district-review')
  expect(await daysOf('区县推荐意见表', spec.parkName, handler.email)).toEqual([])
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
