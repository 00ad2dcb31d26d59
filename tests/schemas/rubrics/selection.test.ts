import { describe, expect, it } from 'vitest'
import { SELECTION_MEASURES } from '#schemas/rubrics/measures.ts'
import type { Scoring } from '#schemas/rubrics/rubric.ts'
import { indicatorsOf, isJudged, judgedMax, Rubric } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { selectionOn } from '#schemas/rubrics/selections.ts'

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** The points a rule can give at most, where the rule itself says so. */
function mostOf(scoring: Scoring): number | undefined {
  switch (scoring.kind) {
    case 'sum':
      return total(scoring.parts.map(({ max }) => max))
    case 'checks':
      return total(scoring.checks.map(({ points }) => points))
    case 'metric':
      return scoring.grade.kind === 'steps' ? scoring.grade.steps[0]?.points : undefined
    case 'judged':
      return undefined
  }
}

describe('the selection rubric', () => {
  it('is a rubric that can be stored', () => {
    expect(Rubric.parse(JSON.parse(JSON.stringify(selection2026)))).toEqual(selection2026)
  })

  it('adds up: 100 points, of which experts judge 37', () => {
    expect(selection2026.groups.map(({ max }) => max)).toEqual([15, 20, 35, 12, 13, 5])
    for (const { max, indicators } of selection2026.groups)
      expect(total(indicators.map((one) => one.max))).toBe(max)
    expect(total(indicatorsOf(selection2026).map(({ max }) => max))).toBe(100)
    expect(judgedMax(selection2026)).toBe(37)
    for (const { code, max, scoring } of indicatorsOf(selection2026))
      expect(mostOf(scoring) ?? max, code).toBe(max)
  })

  it('has every code once and a source for every indicator', () => {
    const all = indicatorsOf(selection2026)
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    expect(all.filter(({ source }) => source === '')).toEqual([])
    expect(all.filter(isJudged)).toHaveLength(14)
  })

  it('uses every metric exactly once', () => {
    const used = indicatorsOf(selection2026).flatMap(({ scoring }) =>
      scoring.kind === 'metric'
        ? [scoring.metric]
        : scoring.kind === 'sum'
          ? scoring.parts.map(({ metric }) => metric)
          : [],
    )
    expect(used.sort()).toEqual(Object.keys(SELECTION_MEASURES).sort())
  })

  it('has steps that go down', () => {
    for (const { scoring } of indicatorsOf(selection2026)) {
      if (scoring.kind !== 'metric' || scoring.grade.kind !== 'steps') continue
      const from = scoring.grade.steps.map((step) => step.from)
      expect(from).toEqual([...from].sort((a, b) => b - a))
    }
  })
})

describe('the rubric of a day', () => {
  const older = { ...selection2026, validUntil: '2027-06-30' }
  const newer = { ...selection2026, version: 2, validFrom: '2027-03-01' }

  it('is the newest that holds', () => {
    expect(selectionOn('2026-11-23')).toBe(selection2026)
    expect(selectionOn('2025-12-31')).toBeUndefined()
    expect(selectionOn('2027-02-28', [older, newer])).toBe(older)
    expect(selectionOn('2027-03-01', [older, newer])).toBe(newer)
    expect(selectionOn('2027-07-01', [older])).toBeUndefined()
  })
})
