import { array, assert, double, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mean } from '#domain/averages.ts'
import type { Standing } from '#domain/comparison.ts'
import { compareMethods, METHODS } from '#domain/comparison.ts'
import type { Given } from '#domain/severity.ts'
import { calibrate } from '#domain/severity.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'

const { panel } = selection2026

function standing(
  caseId: string,
  place: number,
  quant: number,
  totals: readonly (readonly [string, number])[],
): Standing {
  const sheets = totals.map(([expertId, total]) => ({
    id: `${caseId} ${expertId}`,
    expertId,
    points: { B1: total },
  }))
  return { caseId, place, quant, sheets }
}

const five = (...totals: number[]) => totals.map((total, i) => [`exp_${i}`, total] as const)

describe('the methods side by side', () => {
  it('give mean, trimmed mean and median of the sheets, added to the computed score', () => {
    const { parks } = compareMethods([standing('a', 1, 48.75, five(30.5, 28, 33.2, 25, 29.4))], panel)
    expect(parks[0]?.results).toMatchObject({
      trimmed: { judged: 29.3, total: 78.05, place: 1, gain: 0 },
      mean: { judged: 29.22, total: 77.97 },
      median: { judged: 29.4, total: 78.15 },
      calibrated: { judged: 29.22, total: 77.97 },
    })
  })

  it('tell how a place would change, and keep the official order of equals', () => {
    const { parks } = compareMethods(
      [
        standing('steady', 1, 40, five(30, 30, 30, 30, 30)),
        standing('split', 2, 40, five(10, 29, 30, 30, 37)),
        standing('same', 3, 40, five(10, 29, 30, 30, 37)),
      ],
      panel,
    )
    expect(parks.map(({ results }) => results.median)).toMatchObject([
      { place: 1, gain: 0 },
      { place: 2, gain: 0 },
      { place: 3, gain: 0 },
    ])
    const lifted = compareMethods(
      [
        standing('first', 1, 40, five(20, 30, 30, 30, 20)),
        standing('second', 2, 40, five(26, 26.5, 26.6, 26.7, 37)),
      ],
      panel,
    )
    expect(lifted.parks.map(({ results }) => results.mean)).toMatchObject([
      { place: 2, gain: -1 },
      { place: 1, gain: 1 },
    ])
  })

  it('undo a strict expert that only one park met', () => {
    const { parks } = compareMethods(
      [
        standing('lucky', 1, 40, [
          ['mild', 30],
          ['fair', 28],
          ['calm', 28],
        ]),
        standing('unlucky', 2, 40, [
          ['strict', 20],
          ['fair', 29],
          ['calm', 29],
        ]),
        standing('third', 3, 40, [
          ['strict', 16],
          ['mild', 27],
          ['calm', 25],
        ]),
      ],
      panel,
    )
    expect(parks.map(({ results }) => results.calibrated.place)).toEqual([2, 1, 3])
    expect(parks.map(({ results }) => results.calibrated.gain)).toEqual([-1, 1, 0])
  })

  it('say when the experts do not link all parks', () => {
    const one = standing('a', 1, 40, five(20, 30, 30))
    expect(compareMethods([one, standing('b', 2, 40, five(1, 2, 3))], panel).linked).toBe(true)
    expect(
      compareMethods(
        [
          one,
          standing('b', 2, 40, [
            ['x', 1],
            ['y', 2],
            ['z', 3],
          ]),
        ],
        panel,
      ).linked,
    ).toBe(false)
    expect(compareMethods([], panel)).toEqual({ parks: [], linked: true })
  })

  it('rank every park once more by each, and gains add up to nothing', () => {
    const totals = array(integer({ min: 0, max: 370 }), { minLength: 3, maxLength: 7 })
    assert(
      property(array(totals, { minLength: 1, maxLength: 8 }), (all) => {
        const parks = all.map((tenths, i) => standing(`p${i}`, i + 1, 40, five(...tenths.map((n) => n / 10))))
        const { parks: found } = compareMethods(parks, panel)
        for (const method of METHODS) {
          const results = found.map((park) => park.results[method])
          expect(results.map(({ place }) => place).sort((a, b) => a - b)).toEqual(all.map((_, i) => i + 1))
          expect(results.reduce((sum, { gain }) => sum + gain, 0)).toBe(0)
        }
      }),
    )
  })
})

/** A batch in which every expert meets the one before, so that all parks are linked. */
const linked = tuple(
  array(double({ min: 5, max: 30, noNaN: true }), { minLength: 2, maxLength: 8 }),
  array(double({ min: -5, max: 5, noNaN: true }), { minLength: 12, maxLength: 12 }),
)

function chained(parks: readonly number[], noise: (park: number, expert: number) => number): Given[] {
  return parks.flatMap((quality, park) =>
    [0, 1, 2].map((seat) => ({
      caseId: `p${park}`,
      expertId: `e${park + seat}`,
      total: quality + noise(park, park + seat),
    })),
  )
}

describe('calibration', () => {
  it('finds the parks and the severities behind the totals', () => {
    assert(
      property(linked, ([parks, severities]) => {
        const given = chained(parks, (_, expert) => severities[expert] ?? 0)
        const { scores, linked } = calibrate(given)
        expect(linked).toBe(true)
        const found = parks.map((_, i) => scores.get(`p${i}`) ?? Number.NaN)
        for (const [i, quality] of parks.entries())
          expect((found[i] ?? 0) - (found[0] ?? 0)).toBeCloseTo(quality - (parks[0] ?? 0), 6)
      }),
    )
  })

  it('is the mean when all experts are equally strict', () => {
    assert(
      property(linked, ([parks]) => {
        const given = chained(parks, () => 0)
        const { scores, severities } = calibrate(given)
        for (const [i, quality] of parks.entries()) expect(scores.get(`p${i}`)).toBeCloseTo(quality, 6)
        for (const severity of severities.values()) expect(severity).toBeCloseTo(0, 6)
      }),
    )
  })

  it('moves linked parks alike when one expert gives more to all of his', () => {
    assert(
      property(
        linked,
        integer({ min: 0, max: 9 }),
        double({ min: -9, max: 9, noNaN: true }),
        ([parks, noise], who, more) => {
          const given = chained(parks, (park, expert) => noise[(park * 5 + expert * 3) % 12] ?? 0)
          const moved = given.map((one) =>
            one.expertId === `e${who}` ? { ...one, total: one.total + more } : one,
          )
          const [before, after] = [calibrate(given).scores, calibrate(moved).scores]
          const shifts = [...before].map(([id, score]) => (after.get(id) ?? Number.NaN) - score)
          for (const shift of shifts) expect(shift).toBeCloseTo(shifts[0] ?? 0, 6)
        },
      ),
    )
  })

  it('is the mean where nobody links a park to another', () => {
    const alone = [20, 25, 33].map((total, i) => ({ caseId: 'a', expertId: `a${i}`, total }))
    const other = [10, 11, 15].map((total, i) => ({ caseId: 'b', expertId: `b${i}`, total }))
    const { scores, linked } = calibrate([...alone, ...other])
    expect(linked).toBe(false)
    expect(scores.get('a')).toBeCloseTo(mean([20, 25, 33]), 9)
    expect(scores.get('b')).toBeCloseTo(12, 9)
  })
})
