import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { exampleDeskReview } from '#schemas/examples/reviews.ts'
import type { Applied } from '#tests/support/applied.ts'
import { applied } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product } = started
const cases = createCases(tableOf(started.local))
const facts =
  '形式审查认为缺少消防手续，但申报附件中已有消防验收意见书和现场照片，编号、日期和用章齐全。'.repeat(2)
const accepter = 'jingban2@city.example'
const reviewers = ['jingban2@city.example', 'mishu@city.example', 'fuhe1@city.example']
const review =
  '调阅申报附件、区县核查记录和形式审查记录，核对消防验收意见书的编号和日期，并与审查人员核对了当时的依据。'
const reply = '经复核，附件中的消防手续在形式审查时已经齐全，原决定遗漏了该材料。'

/** A case whose desk review failed, and what its park can do. */
async function failed(districtId: string) {
  const park = await applied(started, parkIn(districtId))
  const { stages } = park
  await stages.accept()
  await stages.recommend()
  await stages.sign()
  await stages.begin()
  const reason = '申报附件中的消防验收手续不齐全，按规定形式审查不予通过。'
  await stages.review({ ...exampleDeskReview('chuzhang@city.example'), conclusion: '不通过', reason })
  await stages.recheck()
  const page = `/applications/${park.id}/appeal`
  const appeal = async (fields: Record<string, string> = { facts }) => {
    const answer = await park.applicant.browser.post(page, fields)
    await product.settle()
    return answer
  }
  return { ...park, page, appeal }
}

async function accepted(park: Applied) {
  const reviewer = await park.open({ email: accepter })
  expect(reviewer.page.text).toContain(facts.slice(0, 20))
  await reviewer.decide({ decision: '受理', panel: reviewers.map((email) => ({ reviewer: email })) })
}

async function reviewed(park: Applied, results: readonly string[]) {
  for (const [n, result] of results.entries()) {
    const reviewer = await park.open({ email: reviewers[n] ?? '' })
    expect(reviewer.page.text).toContain('复核结论')
    await reviewer.decide({
      review,
      result,
      reply,
      ...(result === '变更' && { changedTo: '改为形式审查通过' }),
    })
  }
}

test('an appeal that the majority supports brings the case back to where it was decided', async () => {
  const park = await failed('500120')
  const { applicant, id, appeal } = park
  expect((await applicant.browser.get(`/applications/${id}`)).text).toContain(`/applications/${id}/appeal`)
  expect((await appeal({ facts: '太短' })).status).toBe(422)
  expect((await appeal()).url).toBe(`/applications/${id}`)
  expect((await product.mails(applicant.email)).at(-1)?.subject).toContain('已收到复核申请')
  await accepted(park)
  await reviewed(park, ['撤销原决定重新办理', '维持', '变更'])
  expect(await applicant.status(id)).toBe('desk-review')
  const mail = (await product.mails(applicant.email)).at(-1)
  expect(mail?.subject).toContain('撤销原决定，重新办理')
  expect(mail?.text).toContain(reply)
  await park.stages.review()
  await park.stages.recheck()
  expect(await applicant.status(id)).toBe('expert-review')
  expect(await cases.load(id)).toMatchObject({ run: 1, appeals: [{ no: 1, status: 'reopened' }] })
})

test('nobody who decided is asked, and the park learns no reviewer', async () => {
  const park = await failed('500101')
  await park.appeal()
  const before = (await product.mails('jingban@city.example')).length
  await accepted(park)
  await reviewed(park, ['维持', '维持', '撤销原决定重新办理'])
  expect(await product.mails('jingban@city.example')).toHaveLength(before)
  expect(await park.applicant.status(park.id)).toBe('desk-failed')
  const page = await park.applicant.browser.get(`/applications/${park.id}`)
  for (const name of ['唐雪薇', '殷书白', '纪云舟']) expect(page.text).not.toContain(name)
  expect((await product.mails(park.applicant.email)).at(-1)?.subject).toContain('维持原决定')
})

test('a decision is appealed once', async () => {
  const park = await failed('500102')
  await park.appeal()
  expect((await park.appeal()).status).toBe(409)
  const refused = await park.open({ email: accepter })
  const reason = '申请没有提出新的事实和理由，原决定所依据的材料没有变化。'
  await refused.decide({ decision: '不予受理', reason })
  const mail = (await product.mails(park.applicant.email)).at(-1)
  expect(mail?.subject).toContain('不予受理')
  expect(mail?.text).toContain(reason)
  expect((await park.applicant.browser.get(park.page)).status).toBe(409)
  expect(await park.applicant.status(park.id)).toBe('desk-failed')
})

test('ten working days later it is too late', async () => {
  const park = await failed('500103')
  await product.travel({ workingDays: 11 })
  await park.applicant.signIn()
  expect((await park.appeal()).status).toBe(409)
  const page = await park.applicant.browser.get(`/applications/${park.id}`)
  expect(page.text).not.toContain(`/applications/${park.id}/appeal`)
}, 90_000)

test('everything set going is done', async () => {
  expect(await broken(started)).toEqual([])
})
