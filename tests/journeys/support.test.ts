import { expect, test } from 'vitest'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createBrowser } from '#demo/browser.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { dateOf } from '#domain/time.ts'
import {
  exampleFunding,
  exampleFundingCheck,
  exampleFundingDecision,
  exampleFundingPayment,
  exampleFundingResult,
  examplePractice,
  examplePracticeCheck,
  examplePracticeConsent,
  examplePracticeDecision,
} from '#schemas/examples/support.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-12-02T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const matters = createMatters(db)
const titles = createTitles(db)
const pdf = new TextEncoder().encode('%PDF-1.7 made-up papers')
const secretary = { email: 'mishu@city.example' }
const lead = { email: 'chuzhang@city.example' }
const handler = { email: 'jingban@city.example' }

type Kind = 'funding' | 'practice'

/** A designated park, and what it can ask for. */
async function park(districtId: string, officialName: string) {
  const designated = await designatedIn(started, districtId, officialName)
  const { browser } = designated.applicant
  const page = (kind: Kind) => `/applications/${designated.id}/${kind}`
  const attach = async (kind: Kind, slots: readonly string[]) => {
    for (const slot of slots)
      await browser.upload(`/applications/${designated.id}/filings/${kind}/${slot}`, '材料.pdf', pdf)
    await product.settle()
  }
  const handIn = async (kind: Kind, answers: Answers) => {
    const posted = new Map([...encode(answers), ['_then', ['submit']] as [string, string[]]])
    const answer = await browser.post(page(kind), posted)
    await product.settle()
    return answer
  }
  const title = await titles.load(designated.titleNo)
  const request = async (): Promise<Answers> =>
    exampleFunding(dateOf(await product.now()), title?.operatorUscc ?? '')
  const state = async (kind: Kind, no = '1') => matters.load(designated.id, kind, no)
  return { ...designated, browser, page, attach, handIn, request, state }
}

const papers = ['project', 'payments', 'pledge']

test('a project or an invoice is supported once; what was refused may be asked for again', async () => {
  const first = await park('500102', '乌江智造生态园')
  const second = await park('500103', '渝北岸智造生态园')
  for (const home of [first, second]) await home.attach('funding', papers)
  const project = { projectName: '数字化车间改造', category: '企业培育', requested: 60 }
  const invoice = { number: '0550012345', amount: 100, issuedOn: '2026-08-01' }
  const asked = { ...(await first.request()), ...project, invoices: [invoice] }
  expect((await first.handIn('funding', asked)).status).toBe(200)
  const same = { ...(await second.request()), ...project, invoices: [{ ...invoice, number: '0550099999' }] }
  const refused = await second.handIn('funding', same)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('不能重复申报')
  const other = { ...same, projectName: '另一项目', invoices: [invoice] }
  expect((await second.handIn('funding', other)).status).toBe(409)
  const reason = '项目尚未完工，佐证材料不足，暂不支持，完工后可再申报。'
  await (await first.open(first.handler)).decide({ districtReview: '不同意', reason })
  await (await first.open(secretary)).decide({ cityDecision: '不予支持', reason })
  expect((await product.mails(first.applicant.email)).at(-1)?.text).toContain(reason)
  expect((await second.handIn('funding', same)).status).toBe(200)
})

// seed: S3b
test('a case that names a firm is published only with its consent', async () => {
  const home = await park('500104', '长寿湖智造生态园')
  const everybody = createBrowser(product.url)
  const posted = await home.handIn('practice', examplePractice())
  expect(posted.url).toBe(`/homes/${home.id}`)
  await (await home.open(home.handler)).decide(examplePracticeCheck)
  const firm = await openNewestLink(product, 'lianxi@yuce.example', home.spec.parkName)
  expect(firm.page.text).toContain('链主带动中试线共建共享')
  expect((await everybody.get('/practices')).text).not.toContain('链主带动中试线共建共享')
  await firm.decide(examplePracticeConsent)
  const officer = await home.open(lead)
  expect(officer.page.text).toContain('同意公开')
  await officer.decide(examplePracticeDecision)
  expect((await everybody.get('/practices')).text).toContain('链主带动中试线共建共享')
  const shown = await everybody.get(`/practices/${home.id}/1`)
  expect(shown.text).toContain('2160小时')
  expect(shown.text).not.toContain('lianxi@yuce.example')
  await home.handIn('practice', { ...examplePractice(), caseTitle: '企业不愿公开的案例' })
  await (await home.open(home.handler)).decide(examplePracticeCheck)
  const again = await openNewestLink(product, 'lianxi@yuce.example', home.spec.parkName)
  await again.decide({ consent: '不同意公开' })
  expect((await home.state('practice', '2'))?.status).toBe('no-consent')
  expect((await everybody.get(`/practices/${home.id}/2`)).status).toBe(404)
})

test('a case is revised before it is published', async () => {
  const home = await park('500106', '观音桥智造生态园')
  const { firmName, firmEmail, ...text } = examplePractice()
  expect([firmName, firmEmail]).not.toContain(undefined)
  await home.handIn('practice', { ...text, namesFirm: false })
  await (await home.open(home.handler)).decide(examplePracticeCheck)
  const reason = '成效数据请补充年度对比，并说明收费标准的依据和适用范围。'
  await (await home.open(lead)).decide({ ...examplePracticeDecision, cityDecision: '修改后入选', reason })
  const revision = await home.open({ email: home.applicant.email })
  expect(revision.page.text).toContain(reason)
  const { namesFirm, ...revised } = { ...text, namesFirm: false, caseTitle: '中试线共建共享（修改稿）' }
  expect(namesFirm).toBe(false)
  await revision.decide({ ...revised, decision: '提交修改稿' })
  const shown = await createBrowser(product.url).get('/practices')
  expect(shown.text).toContain('中试线共建共享（修改稿）')
})

// seed: G4, S1a
test('funds are checked, decided, listed, paid, and a year later the park says what came of them', {
  timeout: 120_000,
}, async () => {
  const home = await park('500101', '江南智造生态园')
  const asked = await home.request()
  expect((await home.handIn('funding', asked)).status).toBe(422)
  await home.attach('funding', papers)
  const received = await home.handIn('funding', asked)
  expect(received.url).toBe(`/homes/${home.id}`)
  expect(received.text).toContain('资金支持申请')
  const district = await home.open(home.handler)
  expect(district.page.text).toContain('共享检验检测平台建设')
  await district.decide(exampleFundingCheck)
  const officer = await home.open(secretary)
  expect(officer.page.text).toContain('同意')
  await officer.decide(exampleFundingDecision)
  const everybody = createBrowser(product.url)
  const list = await everybody.get('/funding')
  expect(list.text).toContain('共享检验检测平台建设')
  expect(list.text).toContain('120.00')
  expect(list.text).not.toContain('6200000000001234567')
  expect(await home.state('funding')).toMatchObject({ status: 'listed', data: { approved: 120 } })
  await product.travel({ workingDays: 6 })
  expect(await home.state('funding')).toMatchObject({ status: 'to-pay' })
  await (await home.open(handler)).decide(exampleFundingPayment(dateOf(await product.now())))
  expect((await home.state('funding'))?.status).toBe('paid')
  await product.travel({ hours: 24 * 366 })
  const result = await home.open({ email: home.applicant.email })
  expect(result.page.text).toContain('新增检测设备')
  await result.decide(exampleFundingResult)
  expect(await home.state('funding')).toMatchObject({ status: 'reported', data: { reached: 0.75 } })
  expect((await product.mails(home.applicant.email)).at(-1)?.subject).toContain('已完成绩效自评')
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
