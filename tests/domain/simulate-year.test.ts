import { describe, expect, it } from 'vitest'
import { simulateYear } from '#domain/simulate-year.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import { yearFacts } from '#tests/domain/golden-year.ts'

const past = (caseId: string, metrics = {}, changed = {}) => ({ caseId, ...yearFacts(changed, metrics) })
const better = {
  targetCompletion: 1,
  newStartupsYear: 10,
  leadConcentration: 0.8,
  investPoints: 10,
  ladderPointsNetNew: 12,
  sameFirmRevenueGrowth: 0.2,
  graduatesYear: 3,
  chainGapsClosedRatio: 0.4,
  techPlatforms: 3,
  platformServiceTimes: 250,
  sharedDevices: 20,
  onTimeRatio: 1,
  milestoneRatio: 1,
}
const parks = [past('a'), past('b', better), past('v', better, { vetoes: ['V5'] })]

/** The reviewers give twice as much, and nothing bars 优秀. */
const doubled: AnnualRubric = {
  ...annual2026,
  version: 2,
  groups: annual2026.groups.map((group) => ({
    ...group,
    indicators: group.indicators.map((one) =>
      one.scoring.kind === 'judged' ? { ...one, max: one.max * 2 } : one,
    ),
  })),
}

describe('a changed rubric tried on a year', () => {
  it('changes nothing when nothing was changed', () => {
    for (const { before, after } of simulateYear(annual2026, annual2026, parks)) expect(after).toEqual(before)
  })

  it('lists parks by the place they had', () => {
    const found = simulateYear(annual2026, annual2026, parks)
    expect(found.map(({ caseId, before }) => [caseId, before.place, before.band])).toEqual([
      ['b', 1, 'excellent'],
      ['a', 2, 'pass'],
      ['v', 3, 'fail'],
    ])
  })

  it('keeps the share of the maximum that reviewers gave', () => {
    const [, a] = simulateYear(annual2026, doubled, parks)
    expect(a?.before.final).toBe(78.61)
    expect(a?.after.final).toBe(83.91)
    expect(a?.after.band).toBe('good')
  })

  it('gives the places for 优秀 anew', () => {
    const strict = { ...annual2026, annual: { ...annual2026.annual, excellent: 99 } }
    const found = simulateYear(annual2026, strict, parks)
    expect(found.map(({ after }) => after.band)).toEqual(['good', 'pass', 'fail'])
  })
})
