import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createWaitingCases } from '#adapters/dynamodb/waiting-cases.ts'
import { createEndDeferred } from '#domain/actions/end-deferred.ts'
import { deferredUntil } from '#domain/deferral.ts'
import { addSeconds } from '#domain/time.ts'
import { applied } from '#tests/support/applied.ts'
import { placed } from '#tests/support/designated.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product } = started
const db = tableOf(started.local)
const cases = createCases(db)

async function deferred(districtId: string) {
  const park = await applied(started, parkIn(districtId))
  const before = await placed(started, park.id, 'deferred')
  const until = deferredUntil(await product.now())
  const after = { ...before, deferredUntil: until }
  await cases.commit({ before, after, facts: [], effects: [] })
  return { ...park, until }
}

const endAt = (at: string) =>
  createEndDeferred({
    cases,
    waiting: createWaitingCases(db),
    directory: createDirectory(db),
    now: () => at,
    newId: (prefix) => prefix,
    newSecret: () => '',
    newCode: () => '',
  })()

test('a deferred case is told what it can do, and comes back to the desk review without the district', async () => {
  const { applicant, id, no, spec, open } = await deferred('500120')
  const page = await applicant.browser.get(`/applications/${id}`)
  expect(page.text).toContain('12 个月内可更新数据后重新提交')
  expect(await applicant.submit(id, spec.legalRep)).toBe(no)
  await product.settle()
  expect(await applicant.status(id)).toBe('desk-review')
  const application = await cases.load(id)
  expect(application).toMatchObject({ round: 2, run: 1 })
  expect(application?.deferredUntil).toBeUndefined()
  const officer = await open({ email: 'jingban@city.example' })
  expect(officer.page.text).toContain('形式审查')
  expect((await product.mails(applicant.email)).at(-1)?.subject).toContain('更新后的申报材料已收到')
})

test('one that does not come back ends after twelve months, and not before', async () => {
  const { applicant, id, handler, until } = await deferred('500101')
  expect(await endAt(addSeconds(until, -1))).toBe(0)
  expect(await endAt(until)).toBe(1)
  expect(await endAt(until)).toBe(0)
  await product.settle()
  expect(await applicant.status(id)).toBe('ended')
  for (const { email } of [applicant, handler])
    expect((await product.mails(email)).at(-1)?.subject).toContain('缓议期满')
})
