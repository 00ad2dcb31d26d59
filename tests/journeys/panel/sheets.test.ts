import { expect, test } from 'vitest'
import { median, sheetTotal } from '#domain/averages.ts'
import { laneOf } from '#domain/panel.ts'
import { dateOf } from '#domain/time.ts'
import {
  exampleDeviation,
  exampleOpinion,
  exampleRescore,
  exampleScoreSheet,
} from '#schemas/examples/assessment.ts'
import { indicatorsOf, isJudged } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { atInvitation } from '#tests/support/at-panel.ts'
import { broken } from '#tests/support/invariants.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct({ at: '2026-03-02T10:00:00+08:00' })
const { product } = started
const slow = 90_000
const judged = indicatorsOf(selection2026)
  .filter(isJudged)
  .map(({ code, zh, max }) => ({ item: code, name: zh, max }))

test(
  'an expert reads nothing of the application before the declaration, all that is to be judged while judging, and no document once the sheet is in',
  async () => {
    const park = await atInvitation(started, parkIn('500120'))
    const [email = ''] = await park.panel.asked('invitation')
    const invited = await park.open({ email })
    expect(invited.page.text).toContain(park.spec.parkName)
    for (const secret of [park.spec.operatorUscc, park.spec.legalRep, park.spec.address, '/files/'])
      expect(invited.page.text).not.toContain(secret)
    const file = `/files/${park.id}~fil_licence`
    expect((await invited.browser.get(file)).status).toBe(404)
    await park.panel.answer(email)
    const judging = await park.open({ email })
    expect(judging.page.text).toContain(park.spec.operatorUscc)
    expect(judging.page.text).toContain('定量指标得分')
    const shown = /\/files\/[^"]+/.exec(judging.page.text)?.[0] ?? ''
    expect((await judging.browser.json(shown)) as object).toHaveProperty('url')
    const others = (await park.newest()).seats.filter((seat) => seat.email !== email)
    for (const { name, unit, email: address } of others)
      for (const secret of [name, unit, address]) expect(judging.page.text).not.toContain(secret)
    await judging.decide(exampleScoreSheet(judged))
    const done = await judging.browser.get(`/tasks/${judging.taskId}`)
    expect(done.url).toBe(`/tasks/${judging.taskId}/decided`)
    expect(done.text).not.toContain('/files/')
    for (const { name } of others) expect(done.text).not.toContain(name)
    for (const path of [file, shown]) expect((await judging.browser.get(path)).status).toBe(404)
  },
  slow,
)

test(
  'whoever is more than a fifth of the maximum from the median is asked once: an explanation, a second score or silence; then the head signs and the score is what the domain computes',
  async () => {
    const park = await atInvitation(started, parkIn('500101'))
    const seats = (await park.newest()).seats.filter(({ kind }) => kind === 'member')
    const [near = '', middle = '', low = '', high = '', highest = ''] = seats.map(({ email }) => email)
    const shares = [0.76, 0.75, 0.5, 1, 0.98]
    for (const { email } of seats) await park.panel.answer(email)
    for (const [n, { email }] of seats.entries()) await park.panel.judge(email, shares[n])
    const { sheets: before } = await park.computed()
    const centre = median(before.map(sheetTotal))
    expect(
      before.filter((sheet) => Math.abs(sheetTotal(sheet) - centre) > 7.4).map(({ seat }) => seat),
    ).toEqual([3, 4, 5])
    expect((await park.panel.asked('deviation')).sort()).toEqual([low, high, highest].sort())
    const explaining = await park.open({ email: low })
    expect(explaining.page.text).not.toContain(String(centre))
    await explaining.decide(exampleDeviation())
    const again = await park.open({ email: high })
    await again.decide(exampleRescore(judged, 0.74))
    expect(await park.panel.asked('opinion')).toEqual([])
    await product.travel({ workingDays: 4 })
    const sheetsOf4 = (await park.tasks()).filter(({ lane }) => lane === laneOf({ n: 1 }, 4))
    expect(sheetsOf4.map(({ form, status }) => `${form.id} ${status}`).sort()).toEqual([
      'expert-invitation decided',
      'score-deviation decided',
      'score-sheet decided',
    ])
    expect(await park.panel.asked('opinion')).toEqual([near])
    const head = await park.open({ email: near })
    for (const said of ['合作协议多数已到期', '已重新评分', '未在期限内说明'])
      expect(head.page.text).toContain(said)
    await head.decide({
      ...exampleOpinion(dateOf(await product.now())),
      deviationNotes: [{ view: '采纳' }, { view: '采纳' }, { view: '予以保留' }],
    })
    const { sheets, score } = await park.computed()
    const totals = new Map(sheets.map((sheet) => [sheet.seat, sheetTotal(sheet)]))
    expect(totals.get(4)).toBeLessThan(28)
    expect(totals.get(3)).toBeLessThan(19)
    const { status, score: kept } = await park.application()
    expect([status, kept]).toEqual([
      'site-check',
      { quant: score.quantScore, judged: score.judgedScore, total: score.total, panel: 1 },
    ])
    const counted = [0.76, 0.75, 0.74]
    expect(kept?.judged).toBeCloseTo((37 * counted.reduce((sum, one) => sum + one, 0)) / 3, 0)
    expect(middle).not.toBe('')
    expect((await park.newest()).seats.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 5 }, () => 'scored'),
      'waiting',
      'waiting',
    ])
  },
  slow,
)

test('whatever happened, all data agrees', async () => {
  expect(await broken(started)).toEqual([])
})
