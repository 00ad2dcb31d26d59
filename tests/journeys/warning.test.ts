import { expect, test } from 'vitest'
import { createBrowser } from '#demo/browser.ts'
import { dateOf } from '#domain/time.ts'
import { exampleChange, exampleExit } from '#schemas/examples/change.ts'
import { exampleRectificationNotice, exampleWarning } from '#schemas/examples/title-life.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { encode } from '#schemas/operations/encode.ts'
import { put } from '#tests/support/applied.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'
import { brokenTitles } from '#tests/support/title-invariants.ts'
import type { Titled } from '#tests/support/titled.ts'
import { because, decider, lead, officerIn, titledIn } from '#tests/support/titled.ts'

const started = await startProduct({ at: '2026-12-02T02:00:00.000Z' })
const { product } = started
const today = async () => dateOf(await product.now())

async function handIn(park: Titled, kind: 'change' | 'exit', answers: Answers, slot: string) {
  const now = await product.now()
  const owner = kind === 'change' ? `chg_${park.id}_1` : `exi_${park.id}_1`
  await put(tableOf(started.local), now, owner, slot)
  const posted = new Map([...encode(answers), ['_then', ['submit']] as [string, string[]]])
  const answer = await park.applicant.browser.post(`/applications/${park.id}/${kind}`, posted)
  await product.settle()
  return answer
}

test('the head of division warns: a letter, no priority, and everybody reads the state; then the warning is lifted', async () => {
  const park = await titledIn(started, '500101', '云门生态园')
  expect((await park.act(decider, 'warn')).status).toBe(403)
  const short = await park.act(lead, 'warn', '预警')
  expect(short.status).toBe(422)
  expect((await park.act(lead, 'warn')).url).toBe(`/staff/homes/${park.id}`)
  expect(await park.status()).toBe('警示')
  const news = await park.news()
  expect(news?.subject).toContain('称号状态：警示')
  expect(news?.text).toContain('警示期间不享受资金优先支持')
  expect(news?.text).toContain(because)
  expect((await product.mails(park.handler.email)).at(-1)?.subject).toContain('称号状态：警示')
  const officer = await officerIn(started, lead.email)
  expect(await officer.json(`/staff/homes/${park.id}`)).toMatchObject({
    standing: {
      counted: true,
      mayAskFunds: true,
      mayOfferPractice: true,
      priority: false,
      reasons: ['warned'],
    },
  })
  const shown = await createBrowser(product.url).get(`/register/${park.titleNo}`)
  expect(shown.text).toContain('有效 → 警示')
  expect(shown.text).not.toContain(because)
  expect((await park.act(lead, 'warn')).status).toBe(409)
  await park.act(lead, 'lift', '园区已补报数据并说明原因，预警指标恢复到正常范围。')
  expect(await park.status()).toBe('有效')
})

test('a title under a warning can be rectified as well, and goes back to valid', async () => {
  const park = await titledIn(started, '500102', '涪江生态园')
  await park.act(lead, 'warn')
  await park.act(decider, 'rectification')
  await park.city(exampleRectificationNotice(await today()))
  expect(await park.status()).toBe('整改中')
  expect((await park.title()).history.map(({ after }) => after?.status).filter(Boolean)).toEqual([
    '有效',
    '警示',
    '整改中',
  ])
})

test('a change reported too late brings the question of a warning to the head of division', async () => {
  const park = await titledIn(started, '500103', '铜梁生态园')
  const change = { ...exampleChange(await today()), after: '铜梁新名生态园', changedOn: '2026-07-01' }
  expect((await handIn(park, 'change', change, 'proof')).status).toBe(200)
  await park.district({ districtOpinion: '属实且符合' })
  await park.city({ cityDecision: '同意变更（称号与有效期不变）' })
  expect(await park.title()).toMatchObject({ status: '有效', officialName: '铜梁新名生态园' })
  const officer = await park.open(lead)
  expect(officer.page.text).toContain('逾期报告')
  await officer.decide(exampleWarning())
  expect(await park.status()).toBe('警示')
  expect((await park.news())?.text).toContain(exampleWarning().reason)
})

test('a title that is given back ends with whatever was under way, and its park may apply again', async () => {
  const park = await titledIn(started, '500104', '潼南生态园')
  await park.act(decider, 'rectification')
  await park.city(exampleRectificationNotice(await today()))
  expect((await handIn(park, 'exit', exampleExit(), 'sealedRequest')).status).toBe(200)
  await park.district({ districtOpinion: '同意退出' })
  await park.city({ cityDecision: '同意退出' })
  expect(await park.title()).toMatchObject({ status: '退出', claims: [] })
  expect((await park.matters('rectification'))[0]).toMatchObject({ status: 'ended' })
  expect(await park.ban()).toBeUndefined()
})

test('nothing is left half done', async () => {
  expect(await brokenTitles(started)).toEqual([])
})
