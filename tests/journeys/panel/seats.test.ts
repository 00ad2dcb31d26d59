import { describe, expect, test } from 'vitest'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createBrowser } from '#demo/browser.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import { mean } from '#domain/averages.ts'
import { dateOf, instantOf } from '#domain/time.ts'
import { exampleOpinion, exampleRecusal, exampleRefusal } from '#schemas/examples/assessment.ts'
import { addWorkingDays } from '#schemas/reference/working-days.ts'
import type { AtPanel } from '#tests/support/at-panel.ts'
import { atInvitation, batchWith, poolOf } from '#tests/support/at-panel.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-03-02T10:00:00+08:00' })
const { product, local } = started
const experts = createExperts(tableOf(local))
const slow = 90_000
const agreed = new Set<string>()

async function accepts(park: AtPanel, email: string): Promise<void> {
  await park.panel.answer(email)
  agreed.add(email)
}

async function sign(park: AtPanel): Promise<void> {
  const [signs = ''] = await park.panel.asked('opinion')
  const head = await park.open({ email: signs })
  await head.decide(exampleOpinion(dateOf(await product.now())))
}

const states = async (park: AtPanel) =>
  Object.fromEntries((await park.newest()).seats.map(({ no, state }) => [no, state]))

/** The days on which mails of a kind about a park reached somebody. */
async function daysOf(kind: string, parkName: string, email: string): Promise<string[]> {
  return (await local.mailbox.mails())
    .filter(
      ({ subject, text, to }) => subject.includes(kind) && text.includes(parkName) && to.includes(email),
    )
    .map(({ receivedAt }) => dateOf(receivedAt))
}

describe('with a pool of eight', async () => {
  await poolOf(started, 8)

  test(
    'whoever declines, steps aside before or steps aside while judging gives the seat to a reserve until none is left; four sheets are averaged whole',
    async () => {
      await batchWith(started, { panel: { size: 5, reserves: 3 } })
      const park = await atInvitation(started, parkIn('500120'))
      const seats = (await park.newest()).seats.map(({ email }) => email)
      const [declining = '', aside = '', later = '', also = '', ...judges] = seats
      const [, first = '', second = '', third = ''] = judges
      const invited = new Set<string>()
      const look = async () => {
        for (const email of await park.panel.asked('invitation')) invited.add(email)
        return invited.size
      }
      expect(await look()).toBe(5)
      await park.panel.answer(declining, exampleRefusal())
      expect([await look(), invited.has(first), invited.has(second)]).toEqual([6, true, false])
      await park.panel.answer(aside, exampleRecusal())
      expect([await look(), invited.has(second), invited.has(third)]).toEqual([7, true, false])
      await accepts(park, later)
      const judging = await park.open({ email: later })
      await judging.decide({
        decision: '申请回避',
        reason: '打开材料后发现曾为其提供过技术咨询，依规应当回避。',
      })
      expect([await look(), invited.has(third)]).toEqual([8, true])
      await park.panel.answer(also, exampleRefusal())
      const shares = [0.9, 0.7, 0.75, 0.6]
      for (const email of judges) await accepts(park, email)
      for (const [n, email] of judges.entries()) await park.panel.judge(email, shares[n])
      expect(await states(park)).toEqual({
        1: 'declined',
        2: 'recused',
        3: 'recused',
        4: 'declined',
        5: 'scored',
        6: 'scored',
        7: 'scored',
        8: 'scored',
      })
      expect((await park.seat(declining))?.reason).toBe('评审期间在外地出差，无法按时完成评分。')
      await sign(park)
      const { sheets, score } = await park.computed()
      const totals = sheets.map(({ points }) => Object.values(points).reduce((sum, one) => sum + one, 0))
      expect(totals).toHaveLength(4)
      expect(score.judgedScore).toBeCloseTo(mean(totals), 1)
      const { status, score: kept } = await park.application()
      expect([status, kept]).toEqual([
        'site-check',
        { quant: score.quantScore, judged: score.judgedScore, total: score.total, panel: 1 },
      ])
    },
    slow,
  )

  test(
    'silence frees a seat the day after its last day: an unanswered invitation without a mark, a missing sheet with one, and the second one suspends',
    async () => {
      await batchWith(started, { panel: { size: 5, reserves: 2 } })
      const park = await atInvitation(started, parkIn('500101'))
      const day = dateOf(await product.now())
      const dayNo = (days: number) => addWorkingDays(day, days).date
      const { seats } = await park.newest()
      const [silent = '', idle = '', again = '', fourth = '', fifth = '', sixth = '', seventh = ''] =
        seats.map(({ email }) => email)
      const before = await experts.byEmail(again)
      if (!before) throw new Error('no such expert')
      await experts.put({ ...before, missed: 1 }, before.version)
      const due: boolean[] = []
      for (const email of [idle, again, fourth, fifth]) {
        const asked = await openNewestLink(product, email, park.spec.parkName)
        due.push(asked.page.text.includes('name="agreement"'))
        expect([email, due.at(-1)]).toEqual([email, !agreed.has(email)])
        await accepts(park, email)
      }
      expect(due).toContain(false)
      await park.panel.judge(fourth)
      await park.panel.judge(fifth)
      await product.travel({ to: instantOf(dayNo(3), '08:31') })
      expect(await states(park)).toMatchObject({ 1: 'overdue', 6: 'invited', 7: 'waiting' })
      expect((await experts.byEmail(silent))?.missed).toBe(0)
      await accepts(park, sixth)
      await park.panel.judge(sixth)
      const late = (await product.mails(idle)).findLast(({ text }) => text.includes(park.spec.parkName))
      await product.travel({ to: instantOf(dayNo(8), '08:31') })
      for (const email of [idle, again])
        expect(await daysOf('催办', park.spec.parkName, email)).toEqual([dayNo(5), dayNo(7)])
      expect(await states(park)).toMatchObject({ 2: 'overdue', 3: 'overdue', 7: 'invited' })
      expect(await experts.byEmail(idle)).toMatchObject({ missed: 1, status: '在库' })
      expect(await experts.byEmail(again)).toMatchObject({ missed: 2, status: '暂停' })
      const page = await createBrowser(product.url).get(/\/l\/[\w-]{43}/.exec(late?.text ?? '')?.[0] ?? '')
      expect(page.status).toBe(409)
      expect(page.text).toContain('办理期限已过，本次评审的该事项不再由您办理')
      expect(page.text).not.toContain('补正期限')
      await accepts(park, seventh)
      await park.panel.judge(seventh)
      await sign(park)
      expect((await park.computed()).sheets).toHaveLength(4)
      expect((await park.application()).status).toBe('site-check')
    },
    slow,
  )
})

test(
  'with fewer than three sheets the review is void, and a new panel is drawn without anybody who was asked',
  async () => {
    await poolOf(started, 24)
    await batchWith(started, { panel: { size: 5, reserves: 0 } })
    const park = await atInvitation(started, parkIn('500102'))
    const asked = await park.panel.asked('invitation')
    const [first = '', second = '', ...rest] = asked
    for (const email of rest) await park.panel.answer(email, exampleRefusal())
    for (const email of [first, second]) await park.panel.answer(email)
    for (const email of [first, second]) await park.panel.judge(email)
    expect((await park.panelNo(1))?.status).toBe('void')
    const { n, status, seats } = await park.newest()
    expect([n, status, seats.length]).toEqual([2, 'proposed', 5])
    expect(seats.filter(({ email }) => asked.includes(email))).toEqual([])
    const { status: at, score } = await park.application()
    expect([at, score]).toEqual(['expert-review', undefined])
    await park.panel.confirm()
    await park.panel.assess()
    expect((await park.application()).score).toMatchObject({ panel: 2 })
  },
  slow,
)

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
