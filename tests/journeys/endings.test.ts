import { expect, test } from 'vitest'
import { dateOf } from '#domain/time.ts'
import { exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import type { Applied } from '#tests/support/applied.ts'
import { applied, filledIn } from '#tests/support/applied.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { returning } from '#tests/support/returned.ts'

const started = await startProduct()
const { product } = started
const reason = '园区运营时间不足，且运营机构尚未取得独立法人资格。'

async function newest(email: string): Promise<string> {
  return (await product.mails(email)).at(-1)?.subject ?? ''
}

async function withdraw({ applicant, id, no }: Applied, confirm = no) {
  const done = await applicant.browser.post(`/applications/${id}/withdraw`, { reason: '计划有变', confirm })
  await product.settle()
  return done
}

test('a district that does not accept ends the case, gives its reason and frees the name of the park', async () => {
  const spec = parkIn('500120')
  const { applicant, id, stages } = await applied(started, spec)
  await stages.accept({ decision: '不予受理', reason })
  expect(await applicant.status(id)).toBe('district-declined')
  const mail = (await product.mails(applicant.email)).at(-1)
  expect(mail?.subject).toContain('不予受理')
  expect(mail?.text).toContain(reason)
  expect((await applicant.browser.get(`/applications/${id}`)).text).toContain(reason)
  const again = await filledIn(started, spec)
  expect(await again.applicant.submit(again.id, spec.legalRep)).toBe('SB-2026-500120-0002')
})

test('a proposal not to recommend takes effect when the signing officer agrees', async () => {
  const { applicant, id, stages, signer } = await applied(started, parkIn('500101'))
  await stages.accept()
  const proposal = exampleRecommendation(signer.email, dateOf(await product.now()))
  await stages.recommend({ ...proposal, siteChecked: false, decision: '不予推荐', reason })
  expect(await applicant.status(id)).toBe('district-review')
  await stages.sign()
  expect(await applicant.status(id)).toBe('district-declined')
  expect(await newest(applicant.email)).toContain('不予推荐')
  expect((await product.mails(applicant.email)).at(-1)?.text).toContain(reason)
})

test('a desk review that fails is told to the applicant and to the district once it is confirmed', async () => {
  const { applicant, id, stages, handler } = await applied(started, parkIn('500102'))
  await stages.accept()
  await stages.recommend()
  await stages.sign()
  await stages.begin()
  await stages.review({ ...exampleDeskReview('chuzhang@city.example'), conclusion: '不通过', reason })
  await stages.recheck()
  expect(await applicant.status(id)).toBe('desk-failed')
  expect(await newest(applicant.email)).toContain('形式审查不通过')
  expect(await newest(handler.email)).toContain('形式审查不通过')
})

const desk = ['jingban@city.example', 'jingban2@city.example']
const head = 'chuzhang@city.example'
const district = (who: string) => `${who}.500103@districts.example`

test.each([
  { after: 0, waits: 'the district to accept', holder: district('jingban'), told: [] },
  { after: 1, waits: 'the district to recommend', holder: district('jingban'), told: [] },
  { after: 2, waits: 'the signing officer', holder: district('qianfa'), told: [district('qianfa')] },
  { after: 3, waits: 'the city to begin', holder: desk[0], told: desk },
  { after: 4, waits: 'the desk review', holder: desk[1], told: desk },
  { after: 5, waits: 'the second officer', holder: head, told: [...desk, head] },
  { after: 6, waits: 'the panel to be confirmed', holder: head, told: [...desk, head] },
])(
  'withdrawn while it waits for $waits, a case ends, every party is told and the open link says so',
  async ({ after, holder, told }) => {
    const park = await applied(started, parkIn('500103'))
    const { stages, applicant, id, no, open } = park
    const { accept, recommend, sign, begin, review, recheck } = stages
    for (const act of [accept, recommend, sign, begin, review, recheck].slice(0, after)) await act()
    const link = holder && (await open({ email: holder }))
    expect((await withdraw(park)).status).toBe(200)
    expect(await applicant.status(id)).toBe('withdrawn')
    const news = (await product.mails()).filter(
      ({ subject, text }) => subject.includes('申报已撤回') && text.includes(no),
    )
    expect(news.flatMap((mail) => mail.to).sort()).toEqual(
      [applicant.email, district('jingban'), ...told].sort(),
    )
    if (!link) return
    const dead = await link.browser.get(`/tasks/${link.taskId}`)
    expect([dead.status, dead.text.includes('撤回')]).toEqual([409, true])
    const decision = { decision: '受理', confirmName: link.name }
    expect((await link.browser.post(`/tasks/${link.taskId}/decide`, decision)).status).toBe(409)
    expect(await applicant.status(id)).toBe('withdrawn')
  },
)

test('a withdrawal needs a reason and the number typed, and happens once', async () => {
  const park = await applied(started, parkIn('500104'))
  const wrong = await withdraw(park, 'SB-2026-500104-9999')
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('计划有变')
  expect(await park.applicant.status(park.id)).toBe('awaiting-acceptance')
  expect((await withdraw(park)).status).toBe(200)
  expect((await withdraw(park)).status).toBe(409)
})

test('a correction is withdrawn like anything else', async () => {
  const park = await applied(started, parkIn('500106'))
  await park.stages.accept(returning('decision', '一次性告知补正', ['parkAddress', '请核对门牌号']))
  expect((await withdraw(park)).status).toBe(200)
  expect(await park.applicant.status(park.id)).toBe('withdrawn')
})

test('a draft that is deleted is gone from the list, tells nobody and keeps no name', async () => {
  const spec = parkIn('500107')
  const { applicant, id } = await filledIn(started, spec)
  const before = (await product.mails()).length
  const confirm = { reason: '填错了', confirm: spec.parkName }
  expect((await applicant.browser.post(`/applications/${id}/withdraw`, confirm)).status).toBe(200)
  await product.settle()
  expect((await applicant.browser.get('/applications')).text).not.toContain(id)
  expect(await product.mails()).toHaveLength(before)
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
