import { describe, expect, test } from 'vitest'
import { signIn } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import { dateOf } from '#domain/time.ts'
import { exampleOpinion } from '#schemas/examples/assessment.ts'
import type { AtPanel } from '#tests/support/at-panel.ts'
import { atInvitation, atPanel, atVisit } from '#tests/support/at-panel.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct()
const { product } = started
const slow = 90_000
const reason = '评分后经群众反映并核实，该专家配偶在申报单位任职，应当回避。'

async function signedIn(email: string): Promise<Browser> {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

const head = await signedIn('chuzhang@city.example')
const name = '邓怀远'

const pageOf = ({ id }: AtPanel, seat: number) => `/staff/cases/${id}/seats/${seat}/remove`

async function remove(park: AtPanel, seat: number) {
  const done = await head.post(pageOf(park, seat), { reason, confirmName: name })
  await product.settle()
  return done
}

const told = async (park: AtPanel, who: string, subject: string) =>
  (await product.mails(who)).filter(
    (mail) => mail.text.includes(park.spec.parkName) && mail.subject.includes(subject),
  )

describe('after the panel has signed', async () => {
  const park = await atVisit(started, parkIn('500120'), [0.9, 0.7, 0.85, 0.75, 0.8])

  test('the case page shows the city who judged and what each gave; nobody else finds a word of it', async () => {
    const shown = (await head.get(`/staff/cases/${park.id}`)).text
    for (const { name: expert, no } of (await park.newest()).seats) {
      expect(shown).toContain(expert)
      expect(shown.includes(pageOf(park, no))).toBe(no <= 5)
    }
    expect(shown).toContain('33.3')
    const handler = await signedIn('jingban@city.example')
    expect((await handler.get(`/staff/cases/${park.id}`)).text).not.toContain('/remove"')
    const district = (await signedIn(park.handler.email)).get(`/staff/cases/${park.id}`)
    for (const page of [await district, await park.applicant.browser.get(`/applications/${park.id}`)])
      for (const { name: expert } of (await park.newest()).seats) expect(page.text).not.toContain(expert)
  })

  test('only the head of the city’s desk may remove a sheet, with a reason and the own name', async () => {
    for (const [email, status] of [
      ['jingban@city.example', 403],
      ['jijian@city.example', 403],
      [park.handler.email, 403],
    ] as const) {
      const browser = await signedIn(email)
      expect([email, (await browser.get(pageOf(park, 1))).status]).toEqual([email, status])
      expect((await browser.post(pageOf(park, 1), { reason, confirmName: name })).status).toBe(status)
    }
    const short = await head.post(pageOf(park, 1), { reason: '有关联', confirmName: name })
    expect([short.status, short.text.includes('有关联')]).toEqual([422, true])
    const other = await head.post(pageOf(park, 1), { reason, confirmName: '别人' })
    expect([other.status, other.text.includes(reason)]).toEqual([422, true])
    expect((await head.get(pageOf(park, 9))).status).toBe(404)
    expect((await park.newest()).seats.every(({ state }) => state !== 'removed')).toBe(true)
  })

  test(
    'the means are made anew without a removed sheet and the supervisor is told; below three the review is void and a new panel is drawn',
    async () => {
      const before = await park.application()
      const done = await remove(park, 1)
      expect(done).toMatchObject({ status: 200, url: `/staff/cases/${park.id}` })
      expect(await park.seat((await park.newest()).seats[0]?.email ?? '')).toMatchObject({
        state: 'removed',
        reason,
      })
      const after = await park.application()
      expect(after.score?.judged).toBe((await park.computed()).score.judgedScore)
      expect(after.score?.judged).not.toBe(before.score?.judged)
      expect(after.status).toBe('site-check')
      expect(await told(park, 'jijian@city.example', '')).toHaveLength(1)
      expect((await remove(park, 1)).status).toBe(409)
      await remove(park, 2)
      const gone = await park.open({ email: 'jingban@city.example' })
      await remove(park, 3)
      const { status, score } = await park.application()
      expect([status, score, (await park.panelNo(1))?.status]).toEqual(['expert-review', undefined, 'void'])
      const dead = await gone.browser.get(`/tasks/${gone.taskId}`)
      expect(dead.text).toContain('案件情况已有变化')
      const next = await park.newest()
      expect([next.n, next.status]).toEqual([2, 'proposed'])
      const judges = (await park.panelNo(1))?.seats.slice(0, 5).map(({ email }) => email) ?? []
      expect(next.seats.filter(({ email }) => judges.includes(email))).toEqual([])
      expect(await told(park, 'jijian@city.example', '')).toHaveLength(3)
    },
    slow,
  )
})

test(
  'while the panel still judges, a removed expert’s seat goes to a reserve, a removed sheet is not counted, and a removed head is followed by another',
  async () => {
    const park = await atInvitation(started, parkIn('500101'))
    const proposed = (await park.newest()).seats
    const [first, second, ...others] = proposed.filter(({ kind }) => kind === 'member')
    if (!first || !second) throw new Error('no panel')
    await remove(park, second.no)
    expect(await told(park, second.email, '无需')).toHaveLength(1)
    const called = (await park.newest()).seats.find(({ replaces }) => replaces === second.no)
    expect(called?.state).toBe('invited')
    const judges = [first, ...others, ...(called ? [called] : [])]
    for (const { email } of judges) await park.panel.answer(email)
    for (const [n, { email }] of judges.entries()) await park.panel.judge(email, n === 1 ? 0.4 : 0.8)
    const [far = ''] = await park.panel.asked('deviation')
    await (await park.open({ email: far })).decide({
      decision: '说明理由',
      explanation: '佐证材料中的合作协议多数已到期，故评分从严，已在评语中列明。',
    })
    expect(await park.panel.asked('opinion')).toEqual([first.email])
    await remove(park, first.no)
    const heads = (await park.panel.asked('opinion')).filter((email) => email !== first.email)
    expect(heads).toHaveLength(1)
    expect(await told(park, far, '偏差')).toHaveLength(1)
    const signing = await park.open({ email: heads[0] ?? '' })
    const day = dateOf(await product.now())
    await signing.decide({ ...exampleOpinion(day), deviationNotes: [{ view: '采纳' }] })
    const { status, score } = await park.application()
    expect([status, score?.judged]).toEqual(['site-check', (await park.computed()).score.judgedScore])
    expect((await park.computed()).sheets).toHaveLength(4)
  },
  slow,
)

test('a panel that is only proposed has no sheet to remove', async () => {
  const park = await atPanel(started, parkIn('500102'))
  expect((await remove(park, 1)).status).toBe(409)
  expect((await head.get(`/staff/cases/${park.id}`)).text).not.toContain('/remove"')
  await park.panel.confirm()
  expect(await park.panel.asked('invitation')).toHaveLength(5)
})

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
