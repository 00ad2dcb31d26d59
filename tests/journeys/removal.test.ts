import { expect, test } from 'vitest'
import { createBrowser } from '#demo/browser.ts'
import { banUntil } from '#domain/ban.ts'
import { dateOf } from '#domain/time.ts'
import {
  exampleRemovalDecision,
  exampleRemovalHearing,
  exampleRemovalProposal,
} from '#schemas/examples/title-life.ts'
import { chineseDay } from '#schemas/fields/day.ts'
import { filledIn } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { brokenTitles } from '#tests/support/title-invariants.ts'
import { because, decider, lead, titledIn } from '#tests/support/titled.ts'

const started = await startProduct({ at: '2026-12-02T02:00:00.000Z' })
const { product } = started
const today = async () => dateOf(await product.now())
const everybody = createBrowser(product.url)
const silent = await titledIn(started, '500103', '铜梁生态园')

test('a title is revoked after the park was heard, by somebody who did not propose it; announced, plaque back, a ban until when', async () => {
  const park = await titledIn(started, '500101', '云门生态园')
  expect((await park.act(decider, 'removal')).url).toBe(`/staff/homes/${park.id}`)
  expect((await park.act(lead, 'removal')).status).toBe(409)
  const workspace = () => park.applicant.browser.get(`/homes/${park.id}`)
  expect((await workspace()).text).not.toContain('撤销称号')
  const proposal = await park.open(lead)
  expect(proposal.page.text).toContain(because)
  await proposal.decide(exampleRemovalProposal())
  expect(await park.status()).toBe('有效')
  expect((await workspace()).text).toContain('撤销称号')
  const owner = await park.open(park.applicant)
  expect(owner.page.text).toContain('年度绩效评价连续两次不合格')
  expect(owner.page.text).not.toContain(lead.name)
  await owner.decide(exampleRemovalHearing())
  const officer = await park.open(decider)
  expect(officer.page.text).toContain('恳请给予一年的调整时间')
  await expect(officer.decide({ ...exampleRemovalDecision(await today()), banYears: 1 })).rejects.toThrow(
    '不得短于规定的最短年限',
  )
  await (await park.open(decider)).decide(exampleRemovalDecision(await today()))

  expect(await park.title()).toMatchObject({
    status: '撤销',
    claims: [],
    revocation: { docNo: '渝经信中小〔2026〕66号', why: '年度绩效评价连续两次不合格' },
  })
  const until = banUntil(await today(), 2)
  expect(await park.ban()).toMatchObject({ until, titleNo: park.titleNo })
  const news = await park.news()
  expect(news?.text).toContain(`在${chineseDay(until)}前（含当日）不得再次申报`)
  expect(news?.text).toContain('交回牌匾')
  const register = await everybody.get('/register')
  expect(register.text).toContain('撤销称号公告')
  expect(register.text).toContain('渝经信中小〔2026〕66号')
  expect(register.text).toContain(chineseDay(until))
  const page = await everybody.get(`/register/${park.titleNo}`)
  expect(page.text).toContain('有效 → 撤销')
  expect(page.text).not.toContain('恳请给予')
  expect((await park.act(decider, 'rectification')).status).toBe(409)
})

test('whoever was banned is refused on the page and at the submission, with the last day of the ban', async () => {
  const again = await filledIn(started, { ...parkIn('500102'), key: 'again', parkName: '云门新园' })
  const check = await again.applicant.browser.get(`/applications/${again.id}/check`)
  const until = banUntil('2026-12-02', 2)
  expect(check.text).toContain(`禁止申报至${chineseDay(until)}`)
  const answer = await again.applicant.browser.post(`/applications/${again.id}/check`, {
    confirmName: parkIn('500102').legalRep,
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(`禁止申报至${chineseDay(until)}`)
})

test('whoever says nothing in five working days has been heard; the decision may still be to keep the title', async () => {
  const park = silent
  await park.act(decider, 'removal')
  await park.lead({ ...exampleRemovalProposal(), grounds: ['V5'] })
  await product.travel({ workingDays: 4 })
  expect((await park.matters('removal'))[0]?.status).toBe('hearing')
  await product.travel({ workingDays: 1 })
  await product.travel({ hours: 9 })
  await product.settle()
  expect((await park.matters('removal'))[0]).toMatchObject({ status: 'deciding', data: { heard: false } })
  const officer = await park.open(decider)
  expect(officer.page.text).toContain('未陈述申辩')
  const reason = '核查认定数据差错系统计口径不一致所致，不属于弄虚作假，不予撤销。'
  await officer.decide({ decision: '不撤销', reason })
  expect(await park.status()).toBe('有效')
  expect((await park.news())?.text).toContain(reason)
  expect((await park.ban())?.titleNo).not.toBe(park.titleNo)
})

test('nothing is left half done', async () => {
  expect(await brokenTitles(started)).toEqual([])
})
