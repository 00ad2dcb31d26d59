import { expect, test } from 'vitest'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { exampleAppeal, exampleAppealAcceptance, exampleAppealReview } from '#schemas/examples/appeal.ts'
import { encode } from '#schemas/operations/encode.ts'
import type { AtPanel } from '#tests/support/at-panel.ts'
import { atMeeting } from '#tests/support/at-panel.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct()
const { product } = started
const slow = 120_000
const reason = '公共技术平台尚未投入使用，主导产业集聚程度不足，本批次不予认定。'
const accepter = { email: 'jingban2@city.example' }
const reviewers = ['fuhe1@city.example', 'fuhe2@city.example', 'fuhe3@city.example']
const strong = [0.95, 0.95, 0.95, 0.95, 0.95]
const pdf = new TextEncoder().encode('%PDF-1.7 made-up report of acceptance')

/** A park the meeting declined, with an appeal and its evidence handed in. */
async function appealed(districtId: string) {
  const park = await atMeeting(started, parkIn(districtId), strong)
  await park.meeting.meet({ decision: '不予认定', reason })
  expect(await park.applicant.status(park.id)).toBe('declined')
  const { browser } = park.applicant
  const page = `/applications/${park.id}/appeal`
  const filled = (then: string) =>
    new Map([...encode(exampleAppeal()), ['_then', [then]] as [string, string[]]])
  await browser.post(page, filled('draft'))
  await browser.upload(`/applications/${park.id}/filings/appeal/newEvidence`, '平台验收报告.pdf', pdf)
  await product.settle()
  const kept = await browser.get(page)
  expect(kept.text).toContain('平台已于九月通过验收')
  expect(kept.text).toContain('平台验收报告.pdf')
  expect((await browser.post(page, filled('submit'))).url).toBe(`/applications/${park.id}`)
  await product.settle()
  return park
}

async function reviewed(park: AtPanel, results: readonly string[]) {
  const accepting = await park.open(accepter)
  const file = /href="(\/files\/apl_[^"]+)"/.exec(accepting.page.text)?.[1] ?? ''
  expect(file).not.toBe('')
  expect((await accepting.browser.get(file)).status).toBe(200)
  await accepting.decide(exampleAppealAcceptance(reviewers))
  for (const [n, result] of results.entries()) {
    const reviewer = await park.open({ email: reviewers[n] ?? '' })
    expect(reviewer.page.text).toContain('平台验收报告.pdf')
    expect((await reviewer.browser.get(file)).status).toBe(200)
    await reviewer.decide(exampleAppealReview(result))
  }
  return file
}

test(
  'a declined park appeals with new evidence; three people who did not decide send it back, and the meeting proposes it',
  async () => {
    const park = await appealed('500120')
    const file = await reviewed(park, ['撤销原决定重新办理', '维持', '撤销原决定重新办理'])
    expect(await park.application()).toMatchObject({
      status: 'decision',
      run: 1,
      appeals: [{ no: 1, against: '不予认定', status: 'reopened' }],
    })
    expect((await park.applicant.browser.get(file)).status).toBe(200)
    for (const email of ['chuzhang@city.example', park.handler.email, 'zhuanjia01@experts.example']) {
      const other = createBrowser(product.url)
      await signIn(product, other, email)
      expect((await other.get(file)).status).toBe(404)
    }
    await park.meeting.meet()
    const [main] = (await park.tasks()).filter(({ status, lane }) => status === 'open' && !lane)
    expect(main?.form.id).toBe('notice-publication')
    expect(await park.applicant.status(park.id)).toBe('decision')
  },
  slow,
)

test(
  'when most reviewers uphold it the decision stays, and nothing can be added any more',
  async () => {
    const park = await appealed('500101')
    await reviewed(park, ['维持', '维持', '撤销原决定重新办理'])
    expect(await park.application()).toMatchObject({ status: 'declined', appeals: [{ status: 'upheld' }] })
    const upload = `/applications/${park.id}/filings/appeal/newEvidence`
    expect((await park.applicant.browser.get(upload)).status).toBe(409)
    const mail = (await product.mails(park.applicant.email)).at(-1)
    expect(mail?.subject).toContain('维持原决定')
  },
  slow,
)

test(
  'an appeal is not handed on to somebody who decided before',
  async () => {
    const park = await appealed('500102')
    const accepting = await park.open(accepter)
    const to = { email: 'mishu@city.example', name: '殷书白', reason: '外出调研' }
    const passed = await accepting.browser.post(`/tasks/${accepting.taskId}/delegate`, to)
    expect(passed.status).toBe(422)
    await accepting.decide({ decision: '不予受理', reason })
    expect(await park.applicant.status(park.id)).toBe('declined')
  },
  slow,
)

test('everything set going is done', async () => {
  expect(await broken(started)).toEqual([])
})
