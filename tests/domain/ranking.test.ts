import { describe, expect, it } from 'vitest'
import type { Ranked } from '#domain/ranking.ts'
import { ranking } from '#domain/ranking.ts'
import type { Judged } from '#domain/score.ts'
import { scorePark } from '#domain/score.ts'
import { obstacles } from '#domain/verdict.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { evidenceWith, JUDGED, METRICS } from '#tests/domain/golden.ts'

function park(caseId: string, judged: Judged, recommendedOn = '2026-11-20'): Ranked {
  const evidence = evidenceWith(METRICS)
  return { caseId, evidence, score: scorePark(selection2026, evidence, judged), recommendedOn }
}

describe('a ranking', () => {
  it('goes by the total, then by the groups of the tie-break, then by who was recommended first', () => {
    const places = ranking(selection2026, [
      park('later', JUDGED, '2026-11-21'),
      park('more in B', { ...JUDGED, B1: 4.2, E1: 3 }),
      park('lowest', { ...JUDGED, E4: 1 }),
      park('earlier', JUDGED),
      park('more in C', { ...JUDGED, C1J: 1.6, E1: 3.1 }),
    ])
    expect(places.map(({ place, caseId }) => `${place} ${caseId}`)).toEqual([
      '1 more in C',
      '2 more in B',
      '3 earlier',
      '4 later',
      '5 lowest',
    ])
    expect(places.every(({ tiedWith }) => tiedWith.length === 0)).toBe(true)
  })

  it('leaves what it cannot tell apart to the meeting', () => {
    const places = ranking(selection2026, [park('b', JUDGED), park('a', JUDGED), park('c', {})])
    expect(places).toMatchObject([
      { place: 1, tiedWith: ['a'] },
      { place: 1, tiedWith: ['b'] },
      { place: 3, tiedWith: [] },
    ])
  })
})

describe('a park', () => {
  it('passes with 70 points and half of the groups B, C and E', () => {
    expect(obstacles(selection2026, park('worked', JUDGED).score)).toEqual([])
    const edge = { ...JUDGED, C1J: 0.5, C2J: 0, E4: 1.2 }
    const { score } = park('edge', edge)
    expect(score.total).toBe(70)
    expect(obstacles(selection2026, score)).toEqual([])
  })

  it('fails below the pass line, below a group’s minimum or with any veto', () => {
    expect(obstacles(selection2026, park('low', { ...JUDGED, B1: 1 }).score)).toEqual([
      { kind: 'pass-line', least: 70, total: 69.9 },
    ])
    expect(obstacles(selection2026, park('no plan', { ...JUDGED, E1: 0, E2: 0 }).score)).toEqual([
      { kind: 'pass-line', least: 70, total: 66.6 },
      { kind: 'group', code: 'E', least: 6.5, points: 3.9 },
    ])
    expect(obstacles(selection2026, park('vetoed', JUDGED).score, ['V3', 'NONE'])).toEqual([
      { kind: 'veto', code: 'V3' },
    ])
  })
})
