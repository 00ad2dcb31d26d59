import { expect, test } from 'vitest'
import { dateOf } from '#domain/time.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import { exampleRecommendation } from '#schemas/examples/reviews.ts'
import type { Applied } from '#tests/support/applied.ts'
import { applied, filledIn } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { dump } from '#tests/support/table.ts'

const started = await startProduct()
const { product, local } = started
const batch = demonstrationBatch(await product.now())
await local.call('administer', { command: 'put-batch', batch: { ...batch, quota: 2 } })

async function recommend({ stages, signer }: Applied, districtRank: number) {
  const example = exampleRecommendation(signer.email, dateOf(await product.now()))
  return stages.recommend({ ...example, districtRank })
}

test('a district recommends up to its quota, each rank once, and a place taken back is free again', async () => {
  const parks = [1, 2, 3].map(() => parkIn('500101'))
  const [first, second, third] = [
    await applied(started, parks[0] ?? parkIn('500101')),
    await applied(started, parks[1] ?? parkIn('500101')),
    await applied(started, parks[2] ?? parkIn('500101')),
  ]
  for (const { stages } of [first, second, third]) await stages.accept()
  await recommend(first, 1)
  await expect(recommend(second, 1)).rejects.toThrow('这个推荐排序在本区县本批次中已经使用')
  await recommend(second, 2)
  await expect(recommend(third, 3)).rejects.toThrow('本区县在本批次的推荐名额已满')
  await first.applicant.browser.post(`/applications/${first.id}/withdraw`, {
    reason: '计划有变',
    confirm: first.no,
  })
  await product.settle()
  await recommend(third, 1)
  await third.stages.sign()
  expect(await third.applicant.status(third.id)).toBe('recommended')
})

test('a proposal sent back by the signer and made again keeps one place', async () => {
  const park = await applied(started, parkIn('500102'))
  await park.stages.accept()
  await recommend(park, 1)
  await park.stages.sign({ decision: '退回经办人', reason: '请补充说明现场核查时发现的两处问题及整改情况。' })
  await recommend(park, 2)
  await park.stages.sign()
  const claims = [...(await dump(local)).values()].filter(
    ({ caseId, SK }) => SK === 'CLAIM' && caseId === park.id,
  )
  expect(claims.map(({ PK }) => String(PK).split('|')[0]).sort()).toEqual([
    'CLAIM#park',
    'CLAIM#quota',
    'CLAIM#rank',
  ])
})

test('submitting twice at once gives one number, one receipt and one workflow', async () => {
  const spec = parkIn('500103')
  const { applicant, id } = await filledIn(started, spec)
  const answers = await Promise.all(
    [1, 2, 3].map(() => applicant.browser.post(`/applications/${id}/check`, { confirmName: spec.legalRep })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  await product.settle()
  const mails = (await product.mails(applicant.email)).filter(({ subject }) => subject.includes('申报已提交'))
  expect(mails).toHaveLength(1)
})

test('rows added from many windows at once are all kept', async () => {
  const { applicant, id } = await filledIn(started, parkIn('500104'))
  const before = await applicant.browser.json(`/applications/${id}/roster`)
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      applicant.browser.post(`/applications/${id}/roster/rows/new`, { kind: '企业', name: `并发公司${n}` }),
    ),
  )
  expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
  const taken = answers.filter(({ status }) => status === 200).length
  const after = await applicant.browser.json(`/applications/${id}/roster`)
  expect(rowsIn(after)).toBe(rowsIn(before) + taken)
})

function rowsIn(roster: unknown): number {
  return typeof roster === 'object' && roster && 'rows' in roster && Array.isArray(roster.rows)
    ? roster.rows.length
    : 0
}

test('a withdrawal that meets a decision leaves one story, whichever came first', async () => {
  for (const districtId of ['500107', '500108', '500109']) {
    const park = await applied(started, parkIn(districtId))
    const reviewer = await park.open(park.handler)
    const [decided, withdrawn] = await Promise.all([
      reviewer.browser.post(`/tasks/${reviewer.taskId}/decide`, {
        decision: '受理',
        confirmName: reviewer.name,
      }),
      park.applicant.browser.post(`/applications/${park.id}/withdraw`, {
        reason: '计划有变',
        confirm: park.no,
      }),
    ])
    await product.settle()
    expect([200, 409]).toContain(decided.status)
    expect(withdrawn.status).toBe(200)
    expect(await park.applicant.status(park.id)).toBe('withdrawn')
  }
})

test('two applications of one park cannot both be handed in', async () => {
  const spec = parkIn('500106')
  await applied(started, spec)
  const elsewhere = { ...parkIn('500106'), parkName: spec.parkName }
  const second = await filledIn(started, elsewhere)
  const answer = await second.applicant.browser.post(`/applications/${second.id}/check`, {
    confirmName: spec.legalRep,
  })
  expect([answer.status, answer.text.includes('已有同名园区')]).toEqual([422, true])
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
