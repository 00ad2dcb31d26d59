import { expect, test } from 'vitest'
import { applied } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct({ at: '2026-12-24T02:00:00.000Z' })
const { product } = started

test('a day in a year whose calendar is not out yet is provisional in the mail and on the pages; one in this year is not', async () => {
  const { spec, id, stages, handler, applicant } = await applied(started, parkIn('500101'))
  const told = async () => {
    await product.settle()
    return (await product.mails(handler.email)).findLast(({ text }) => text.includes(spec.parkName))?.text
  }
  const page = async () => (await applicant.browser.get(`/applications/${id}`)).text
  expect(await told()).toContain('2026年12月31日')
  expect(await told()).not.toContain('（暂定）')
  expect(await page()).not.toContain('（暂定）')
  await stages.accept()
  expect(await told()).toContain('2027年1月8日（暂定）')
  expect(await page()).toContain('（暂定）')
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
