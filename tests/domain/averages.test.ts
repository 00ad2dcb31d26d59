import { array, assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '#domain/averages.ts'
import {
  countSheets,
  deviatingSheets,
  judgedMeans,
  mean,
  median,
  sheetTotal,
  trimmedMean,
} from '#domain/averages.ts'
import { toCents } from '#domain/points.ts'
import { scorePark } from '#domain/score.ts'
import { indicatorsOf, isJudged, judgedMax } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { evidenceWith } from '#tests/domain/golden.ts'

const { panel } = selection2026
const codes = indicatorsOf(selection2026).filter(isJudged)

/** A sheet whose points come to this total, shared out by the maxima. */
function sheetOf(total: number, n: number): Sheet {
  const most = judgedMax(selection2026)
  return {
    id: `exp_${n}`,
    points: Object.fromEntries(codes.map(({ code, max }) => [code, (total * max) / most])),
  }
}

const sheetsOf = (...totals: number[]): Sheet[] => totals.map(sheetOf)
const sheets = array(double({ min: 0, max: 37, noNaN: true }), { minLength: 3, maxLength: 9 })

describe('the mean of the sheets', () => {
  it('leaves out the highest and the lowest of five', () => {
    const given = [30.5, 28, 33.2, 25, 29.4]
    expect(trimmedMean(given, panel)).toBeCloseTo(29.3, 10)
    const { kind, dropped } = countSheets(sheetsOf(...given), panel)
    expect(kind).toBe('trimmed')
    expect(dropped.map(({ id }) => id)).toEqual(['exp_3', 'exp_2'])
    const judged = judgedMeans(sheetsOf(...given), panel)
    expect(scorePark(selection2026, evidenceWith({}, {}), judged).judgedScore).toBe(29.3)
  })

  it('is plain with three or four', () => {
    expect(trimmedMean([30, 28, 33, 25], panel)).toBe(29)
    expect(trimmedMean([30, 28, 33], panel)).toBeCloseTo(91 / 3, 10)
    expect(countSheets(sheetsOf(30, 28, 33, 25), panel)).toMatchObject({ kind: 'plain', dropped: [] })
  })

  it('is void with two', () => {
    expect(trimmedMean([30, 28], panel)).toBeUndefined()
    expect(judgedMeans(sheetsOf(30, 28), panel)).toBeUndefined()
    expect(countSheets(sheetsOf(30, 28), panel).kind).toBe('void')
  })

  it('lies between the lowest and the highest, whatever their order', () => {
    assert(
      property(sheets, (totals) => {
        const found = trimmedMean(totals, panel) ?? Number.NaN
        expect(found).toBeGreaterThanOrEqual(Math.min(...totals) - 1e-9)
        expect(found).toBeLessThanOrEqual(Math.max(...totals) + 1e-9)
        expect(trimmedMean([...totals].reverse(), panel)).toBe(found)
      }),
    )
  })

  it('is the same by indicator and in total, whatever the order of the sheets', () => {
    assert(
      property(array(integer({ min: 0, max: 370 }), { minLength: 3, maxLength: 9 }), (tenths) => {
        const given = sheetsOf(...tenths.map((n) => n / 10))
        const means = judgedMeans(given, panel)
        expect(judgedMeans([...given].reverse(), panel)).toEqual(means)
        const total = Object.values(means ?? {}).reduce((sum, one) => sum + one, 0)
        expect(total).toBeCloseTo(trimmedMean(given.map(sheetTotal), panel) ?? Number.NaN, 8)
      }),
    )
  })

  it('is rounded once: thirds in every indicator do not add up to a wrong total', () => {
    const given = [30.1, 30.2, 30.2, 5, 36].map(sheetOf)
    const score = scorePark(selection2026, evidenceWith({}, {}), judgedMeans(given, panel))
    expect(score.judgedScore).toBe(30.17)
    expect(score.total).toBe(30.17)
  })
})

describe('the vectors of the programme', () => {
  const finalOf = (quant: number, ...totals: number[]) => {
    const judged = trimmedMean(totals, panel)
    return judged === undefined ? undefined : toCents(quant + toCents(judged))
  }

  it('make 78.05 of 48.75 and five sheets', () => {
    expect(finalOf(48.75, 30.5, 28, 33.2, 25, 29.4)).toBe(78.05)
  })

  it('give four sheets their plain mean of 29.00, and two none at all', () => {
    expect(finalOf(0, 30, 28, 33, 25)).toBe(29)
    expect(finalOf(48.75, 30, 28)).toBeUndefined()
  })

  it('ask for an explanation from 7.4 points on, whatever the number of sheets', () => {
    const most = judgedMax(selection2026)
    expect(panel.deviation * most).toBeCloseTo(7.4, 10)
    expect(deviatingSheets(sheetsOf(28, 28, 35.4), panel, most)).toEqual([])
    expect(deviatingSheets(sheetsOf(28, 28, 35.41), panel, most)).toHaveLength(1)
    // Of four sheets the median lies between the middle ones.
    expect(deviatingSheets(sheetsOf(20, 26, 28, 34.4), panel, most)).toEqual([])
    expect(deviatingSheets(sheetsOf(19.5, 26, 28, 34.5), panel, most).map(({ id }) => id)).toEqual([
      'exp_0',
      'exp_3',
    ])
  })

  it('leave a deviating sheet in until its expert scores again', () => {
    expect(trimmedMean([30, 30, 30, 30, 10], panel)).toBe(30)
    expect(trimmedMean([30, 30, 30, 10], panel)).toBe(25)
  })
})

describe('mean and median', () => {
  it('are those of a few values', () => {
    expect(mean([1, 2, 6])).toBe(3)
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, 1, 5, 6])).toBe(5.5)
  })
})

describe('a deviating sheet', () => {
  it('is more than a fifth of the judged maximum away from the median', () => {
    const most = judgedMax(selection2026)
    expect(most).toBe(37)
    const found = (...totals: number[]) =>
      deviatingSheets(sheetsOf(...totals), panel, most).map(({ id }) => id)
    expect(found(30, 30, 30, 22.6, 37)).toEqual([])
    expect(found(30, 30, 30, 22.5, 37)).toEqual(['exp_3'])
    expect(deviatingSheets([], panel, most)).toEqual([])
  })
})
