import { expect, test } from 'vitest'
import { dateOf } from '#domain/time.ts'
import { exampleConsequence, exampleMissing } from '#schemas/examples/annual.ts'
import {
  exampleRectificationNotice,
  exampleRemovalDecision,
  exampleRemovalHearing,
  exampleRemovalProposal,
} from '#schemas/examples/title-life.ts'
import { lead, meeting, yearOf } from '#tests/support/evaluated.ts'
import { passing } from '#tests/support/passing.ts'
import { startProduct } from '#tests/support/product.ts'
import { brokenTitles } from '#tests/support/title-invariants.ts'
import type { Titled } from '#tests/support/titled.ts'
import { titledIn } from '#tests/support/titled.ts'

const started = await startProduct({ at: '2027-12-20T02:00:00.000Z' })
const { product } = started
const long = 240_000
const barely = await titledIn(started, '500101', '平湖智造生态园')
const silent = await titledIn(started, '500102', '白沙新材料生态园')
const unanswered = { ...exampleMissing(), decision: '认定不合格' }

/** The park reports nothing by the end of March, and the city finds that it failed. */
async function missed(park: Titled, year: number) {
  const played = yearOf(started, park, year)
  await (await played.open(lead, 'annual-missing')).decide(unanswered)
  expect((await played.matter()).status).toBe('decision')
  return played
}

/** Less was reached, so that the year is passed with few points. */
const poor = { ...passing, newStartupsYear: 0, ladderPointsNetNew: 0, sameFirmRevenueGrowth: 0 }

test(
  'a year passed with 65 points or less asks the head of division, who warns: the title is under a warning',
  async () => {
    await product.travel({ to: '2028-01-16T02:00:00.000Z' })
    const year = yearOf(started, barely, 2027)
    await year.scored(poor)
    expect((await year.state()).final).toBeGreaterThanOrEqual(60)
    expect((await year.state()).final).toBeLessThanOrEqual(65)
    await product.travel({ to: '2028-03-31T02:00:00.000Z' })
    const other = await missed(silent, 2027)
    await product.travel({ workingDays: 2 })
    await year.band('合格')
    await other.band('不合格')
    await product.travel({ workingDays: 18 })

    const asked = await year.open(lead, 'annual-consequence')
    expect(asked.page.text).toContain('value="警示"')
    expect(asked.page.text).not.toContain('value="责令整改"')
    expect(await barely.status()).toBe('有效')
    await asked.decide(exampleConsequence('警示'))
    expect(await barely.status()).toBe('警示')
    expect((await barely.news())?.text).toContain('警示期间不享受资金优先支持')
    expect(await year.matter()).toMatchObject({ status: 'archived', data: { measure: '警示' } })
  },
  long,
)

test(
  'the first year that is failed cannot end a title; a second one in a row can, once the park was heard',
  async () => {
    const first = yearOf(started, silent, 2027)
    const once = await first.open(meeting, 'annual-consequence')
    expect(once.page.text).toContain('value="责令整改"')
    expect(once.page.text).not.toContain('value="启动撤销程序"')
    await once.decide(exampleConsequence('不采取措施'))
    expect(await silent.status()).toBe('有效')

    await product.travel({ to: '2029-03-31T02:00:00.000Z' })
    const again = await missed(silent, 2028)
    const warned = await missed(barely, 2028)
    await product.travel({ workingDays: 2 })
    for (const one of [again, warned]) await one.band('不合格')
    await product.travel({ workingDays: 18 })
    const twice = await again.open(meeting, 'annual-consequence')
    expect(twice.page.text).toContain('2027 年 不合格')
    await twice.decide(exampleConsequence('启动撤销程序'))
    expect(await silent.status()).toBe('有效')

    const proposal = await silent.open(lead)
    expect(proposal.page.text).toContain('2028 年度绩效评价不合格')
    await proposal.decide(exampleRemovalProposal())
    await silent.owner(exampleRemovalHearing())
    await silent.city(exampleRemovalDecision(dateOf(await product.now())))
    expect(await silent.title()).toMatchObject({
      status: '撤销',
      claims: [],
      revocation: { why: '年度绩效评价连续两次不合格' },
    })
    expect(await silent.ban()).toMatchObject({ titleNo: silent.titleNo })
  },
  long,
)

test(
  'a title under a warning whose park fails for the first time is rectified',
  async () => {
    const asked = await yearOf(started, barely, 2028).open(meeting, 'annual-consequence')
    expect(asked.page.text).not.toContain('value="启动撤销程序"')
    await asked.decide(exampleConsequence('责令整改'))
    await barely.city(exampleRectificationNotice(dateOf(await product.now())))
    expect(await barely.status()).toBe('整改中')
  },
  long,
)

test('nothing is left half done', async () => {
  expect(await brokenTitles(started)).toEqual([])
})
