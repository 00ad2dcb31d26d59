import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createBrowser } from '#demo/browser.ts'
import { applied, filledIn } from '#tests/support/applied.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { agreeToMerger, reportsMerger } from '#tests/support/merging.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'
import { brokenTitles } from '#tests/support/title-invariants.ts'

const started = await startProduct({ at: '2026-11-23T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const cases = createCases(db)
const titles = createTitles(db)
const first = await designatedIn(started, '500101', '东一智造生态园')
const second = await designatedIn(started, '500102', '东二智造生态园')
const elsewhere = await designatedIn(started, '500103', '东三智造生态园')

/** A park whose space covers most of another one's. */
function over({ spec }: typeof first, key: string, parkName: string) {
  const [longitude, latitude] = spec.corner
  return { ...parkIn('500101'), key, parkName, corner: [longitude + 0.001, latitude] as const }
}

const merged = await (async () => {
  for (const park of [first, second, elsewhere]) {
    await reportsMerger(started, park)
    await agreeToMerger(park)
  }
  return applied(started, over(first, 'merged', '渝东联合园'))
})()

const mark = async ({ titleNo }: typeof first) => (await titles.load(titleNo))?.merging

test('while the merged park may still appeal against being turned down, the old titles stay marked', async () => {
  await merged.stages.accept({
    decision: '不予受理',
    reason: '合并后的园区四至界限尚未取得规划部门确认，暂不受理。',
  })
  expect(await merged.applicant.status(merged.id)).toBe('district-declined')
  await product.travel({ workingDays: 9 })
  expect(await mark(first)).toBe(true)
})

test('then the title whose space was applied for is as it was before: in the register, in its history, by mail, and nobody else may apply there', async () => {
  await product.travel({ workingDays: 2 })
  expect(await titles.load(first.titleNo)).toMatchObject({ status: '有效' })
  expect(await mark(first)).toBeUndefined()
  const page = await createBrowser(product.url).get(`/register/${first.titleNo}`)
  expect(page.text).toContain('合并重组未完成，称号照常有效')
  const history = await cases.history(first.id)
  expect(history.at(-1)).toMatchObject({
    type: 'title.released',
    actor: { kind: 'system' },
    open: { titleNo: first.titleNo, no: merged.no },
  })
  for (const { email } of [first.applicant, first.handler]) {
    const told = (await product.mails(email)).at(-1)
    expect(told?.subject).toContain('合并重组未完成')
    expect(told?.text).toContain(merged.no)
  }
  const rival = over(first, 'rival', '同址另一园')
  const { applicant, id } = await filledIn(started, rival)
  const answer = await applicant.browser.post(`/applications/${id}/check`, { confirmName: rival.legalRep })
  expect(answer.status).toBe(422)
})

test('a title for whose space nobody has applied yet stays marked; so does one that reports a merger again', async () => {
  for (const park of [second, elsewhere]) expect(await mark(park)).toBe(true)
  await first.applicant.signIn()
  await reportsMerger(started, first)
  await agreeToMerger(first)
  await product.travel({ workingDays: 2 })
  expect(await mark(first)).toBe(true)
})

test('nothing is left half done', async () => {
  expect(await brokenTitles(started)).toEqual([])
})
