import { expect, test } from 'vitest'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { exampleConsequence } from '#schemas/examples/annual.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { meeting, yearOf } from '#tests/support/evaluated.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2027-12-20T02:00:00.000Z' })
const { product } = started

test('a park lives through the evaluation of a year', async () => {
  const park = await designatedIn(started, '500101', '平湖智造生态园')
  const year = yearOf(started, park, 2027)
  await product.travel({ to: '2028-01-16T02:00:00.000Z' })
  expect((await year.matter()).status).toBe('self')
  await year.self({ newStartupsYear: 8 })
  expect((await year.matter()).status).toBe('district')
  await year.verify()
  expect((await year.matter()).status).toBe('panel')
  const named = await year.reviewers()
  expect((await year.matter()).status).toBe('review')
  await year.judge(named)
  await year.visit()
  await year.review()
  expect((await year.matter()).status).toBe('decision')
  await year.band('不合格')
  const shown = await year.matter()
  expect(shown.status).toBe('notice')
  await product.travel({ workingDays: 6 })
  expect(await year.matter()).toMatchObject({ status: 'published', data: { published: { band: '不合格' } } })
  const mail = (await product.mails(park.applicant.email)).at(-1)
  expect(mail?.subject).toContain('2027 年度绩效评价结果')
  await product.travel({ workingDays: 11 })
  const asked = await year.open(meeting)
  expect(asked.page.text).toContain('责令整改')
  expect(asked.page.text).not.toContain('启动撤销程序')
  await asked.decide(exampleConsequence('责令整改'))
  expect(await year.matter()).toMatchObject({ status: 'archived', data: { measure: '责令整改' } })
  expect(await createMatters(tableOf(started.local)).ofCase(park.id, 'rectification')).toHaveLength(1)
  expect((await broken(started)).filter((fault) => !fault.startsWith('designated '))).toEqual([])
})
