import { describe, expect, it } from 'vitest'
import type { Sheet } from '#domain/averages.ts'
import type { Judged } from '#domain/score.ts'
import type { Past } from '#domain/simulate.ts'
import { simulate } from '#domain/simulate.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { evidenceWith, JUDGED, METRICS } from '#tests/domain/golden.ts'

function past(caseId: string, given: Partial<Past> = {}): Past {
  return {
    caseId,
    rubric: selection2026,
    evidence: evidenceWith(),
    sheets: sheetsOf(JUDGED),
    vetoes: [],
    recommendedOn: '2026-11-20',
    ...given,
  }
}

function sheetsOf(points: Judged): Sheet[] {
  return ['1', '2', '3'].map((id) => ({ id, points }))
}

/** The rubric with other maxima of some indicators. */
function withMaxima(maxima: { readonly [code: string]: number }): Rubric {
  return {
    ...selection2026,
    version: 2,
    groups: selection2026.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((one) => ({ ...one, max: maxima[one.code] ?? one.max })),
    })),
  }
}

describe('a simulation', () => {
  it('changes nothing when the draft says the same', () => {
    const cases = [
      past('a'),
      past('b', { sheets: sheetsOf({ ...JUDGED, B1: 5 }) }),
      past('c', { sheets: [] }),
    ]
    const found = simulate({ ...selection2026, version: 2 }, cases)
    for (const { before, after } of found) expect(after).toEqual(before)
    expect(found.map(({ before }) => before)).toEqual([
      { quant: 44.8, total: 72.9, place: 2, passes: true },
      { quant: 44.8, total: 73.9, place: 1, passes: true },
      { quant: 44.8, total: 44.8 },
    ])
  })

  it('computes anew, and keeps the share that experts gave', () => {
    const draft = withMaxima({ B1: 4, B3: 7 })
    const [one] = simulate(draft, [past('a')])
    // 5 × 0.8 becomes 4 × 0.8, and 6 × 0.6 becomes 7 × 0.6.
    expect(one?.after).toMatchObject({ quant: 45.4, total: 72.7 })
  })

  it('counts the sheets as the draft would have them counted', () => {
    const sheets = [4, 4, 4, 4, 0].map((B1, i) => ({ id: String(i), points: { ...JUDGED, B1 } }))
    const draft = { ...selection2026, version: 2, panel: { ...selection2026.panel, trimFrom: 7 } }
    const [one] = simulate(draft, [past('a', { sheets })])
    expect(one).toMatchObject({ before: { total: 72.9 }, after: { total: 72.1 } })
  })

  it('shows who would change places, and who would pass or no longer', () => {
    const strong = past('figures', {
      evidence: evidenceWith({ ...METRICS, startupTotal: 40 }),
      sheets: sheetsOf({ ...JUDGED, B1: 2 }),
    })
    const liked = past('liked', { sheets: sheetsOf({ ...JUDGED, B1: 4.5, E4: 2 }) })
    const found = simulate(withMaxima({ B1: 0, B3: 11 }), [strong, liked])
    expect(found.map(({ before, after }) => [before.place, after.place])).toEqual([
      [2, 1],
      [1, 2],
    ])
    const strict = simulate({ ...selection2026, version: 2, passLine: 75 }, [
      past('a'),
      past('v', { vetoes: ['V5'] }),
    ])
    expect(strict.map(({ before, after }) => [before.passes, after.passes])).toEqual([
      [true, false],
      [false, false],
    ])
  })
})
