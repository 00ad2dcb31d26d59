import { expect, test } from 'vitest'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import { applied, filledIn } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct({ at: '2026-11-23T02:00:00.000Z' })
const { product, local } = started
const batch = demonstrationBatch('2026-11-23T02:00:00.000Z')
const page = `/batches/${batch.id}`
const closesAt = '2027-01-08T10:00:00.000Z'
const reason = '申报截止当日系统故障，经研究统一延长申报时间。'
const put = (given: object) => local.call('administer', { command: 'put-batch', ...given })

test('a batch is extended for all its parks at once; who did it and why is kept and everybody is told the new end', async () => {
  const specs = [parkIn('500120'), parkIn('500101')]
  const parks = await Promise.all(specs.map(async (spec) => ({ spec, ...(await filledIn(started, spec)) })))
  const early = await applied(started, parkIn('500102'))
  await product.travel({ to: batch.closesAt })
  const submit = async ({ applicant, id, spec }: (typeof parks)[number]) => {
    await applicant.signIn()
    return applicant.browser.post(`/applications/${id}/check`, { confirmName: spec.legalRep })
  }
  for (const park of parks) expect((await submit(park)).status).toBe(409)

  const extended = { ...batch, closesAt }
  await expect(put({ batch: extended, by: '信息中心 贺子谦' })).rejects.toThrow()
  await put({ batch: extended, by: '信息中心 贺子谦', reason })
  await put({ batch: extended, by: '信息中心 贺子谦', reason })
  await product.settle()
  const told = async (email: string) =>
    (await product.mails(email)).filter(({ subject }) => subject.includes('申报截止时间调整为'))
  for (const { applicant, id, spec } of parks) {
    const [mail, ...more] = await told(applicant.email)
    expect(more).toEqual([])
    expect(mail?.text).toContain('由2026年12月28日 18:00调整为2027年1月8日 18:00')
    expect(mail?.text).toContain(reason)
    expect(mail?.text).toContain(`“${spec.parkName}”的申报书尚未提交`)
    expect(mail?.text).toContain(`/applications/${id}`)
    expect(mail?.text).not.toContain('贺子谦')
    expect((await applicant.browser.get(`/applications/${id}`)).text).toContain('本批次申报截止时间调整')
  }
  expect(await told(early.applicant.email)).toEqual([])
  for (const park of parks) expect((await submit(park)).status).toBe(200)

  const shown = await createBrowser(product.url).get(page)
  expect(shown.text).toContain('申报截止时间由2026年12月28日 18:00调整为2027年1月8日 18:00')
  expect(shown.text).toContain(reason)
  expect(shown.text).not.toContain('贺子谦')
  const staff = createBrowser(product.url)
  await signIn(product, staff, 'jingban@city.example')
  const kept = await staff.get(`/staff/batches/${batch.id}`)
  expect(kept.text.match(/信息中心 贺子谦/g)).toHaveLength(1)
  expect(kept.text).toContain(reason)
})

test('whoever begins after a change, or handed in before the next, is told only what came later', async () => {
  const late = await filledIn(started, parkIn('500103'))
  const next = '2027-01-15T10:00:00.000Z'
  const why = '部分区县专网检修，经研究再次统一延长申报时间。'
  await put({ batch: { ...batch, closesAt: next }, by: '信息中心 贺子谦', reason: why })
  await product.settle()
  const mails = await product.mails(late.applicant.email)
  expect(mails.filter(({ text }) => text.includes('申报截止时间')).map(({ text }) => text)).toEqual([
    expect.stringContaining('由2027年1月8日 18:00调整为2027年1月15日 18:00'),
  ])
  await put({ batch: { ...batch, closesAt }, by: '信息中心 贺子谦', reason: '专网检修提前完成。' })
})

test('whatever else is changed is kept too, with what held before', async () => {
  await put({ batch: { ...batch, closesAt, quota: 3 } })
  const staff = createBrowser(product.url)
  await signIn(product, staff, 'jingban@city.example')
  expect((await staff.get(`/staff/batches/${batch.id}`)).text).toContain('每个区县推荐数量上限由不限调整为3')
  expect((await createBrowser(product.url).get(page)).text).toContain('每个区县推荐数量上限由不限调整为3')
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
