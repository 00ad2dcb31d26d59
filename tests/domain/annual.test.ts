import { assert, constantFrom, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finalScore, scoreYear } from '#domain/annual.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import { metricsIn } from '#schemas/rubrics/rubric.ts'
import { evidenceWith } from '#tests/domain/golden.ts'
import { YEAR_GROUPS, YEAR_JUDGED, YEAR_METRICS, YEAR_POINTS, yearFacts } from '#tests/domain/golden-year.ts'

function setup(...given: Parameters<typeof yearFacts>) {
  const score = scoreYear(annual2026, yearFacts(...given))
  const indicators = score.park.groups.flatMap((group) => group.indicators)
  const indicator = (code: string) => indicators.find((one) => one.code === code)
  return { score, indicator, points: Object.fromEntries(indicators.map((one) => [one.code, one.points])) }
}

describe('the year of the worked park', () => {
  // seed: S2c, T7i
  it('is right to the cent in every indicator, every group, the base and the final score', () => {
    const { score, points } = setup()
    expect(points).toEqual(YEAR_POINTS)
    expect(Object.fromEntries(score.park.groups.map(({ code, points }) => [code, points]))).toEqual(
      YEAR_GROUPS,
    )
    expect(score).toMatchObject({ base: 78.11, bonusCounted: 1, deducted: -0.5, final: 78.61 })
    expect(score.park).toMatchObject({ quantScore: 72.81, judgedScore: 5.3 })
  })

  it('flags the one value that is not known, which gives nothing', () => {
    const { score, indicator } = setup()
    const open = score.park.groups.flatMap((group) => group.indicators).filter((one) => one.incomplete)
    expect(open.map(({ code }) => code)).toEqual(['E1Q'])
    expect(indicator('E1Q')?.reasons.map(({ points }) => points)).toEqual([1.5, 1, 0])
  })

  it('says of every bonus and deduction how often it was recognised', () => {
    const { score } = setup({ bonus: { X1: 2, X2: 1, X3: 1 }, deductions: { Y1: 1, Y4: 2 } })
    expect(score.bonus.map(({ code, count, points }) => [code, count, points])).toEqual([
      ['X1', 2, 4],
      ['X2', 1, 1],
      ['X3', 1, 2],
    ])
    expect(score).toMatchObject({ bonusCounted: 5, deducted: -9, final: 74.11, barredBy: ['Y1'] })
  })

  it('knows the vetoes of the annual rubric only', () => {
    expect(setup({ vetoes: ['V6', 'V9'] }).score.vetoes).toEqual(['V9'])
  })
})

describe('an indicator of the year', () => {
  // seed: T7i
  it('gives at most half for satisfaction while too few firms answer, and says why', () => {
    const { indicator } = setup({}, { surveyResponse: 0.29 })
    expect(indicator('M4')).toMatchObject({
      points: 1.5,
      held: { zh: '有效问卷率低于 30% 的，本项最高得 1.5 分' },
    })
    expect(setup({}, { surveyResponse: 0.3 }).indicator('M4')).toMatchObject({ points: 2.6 })
    expect(setup({}, { surveyResponse: 0.29, satisfaction: 0.66 }).points.M4).toBe(0.6)
  })

  it('takes half a point for every confirmed error, and no more than there is', () => {
    const points = (confirmedDataErrors: number | undefined) => setup({}, { confirmedDataErrors }).points.M2
    expect([0, 1, 3, 4, 9].map(points)).toEqual([2, 1.5, 0.5, 0, 0])
    expect(points(undefined)).toBe(0)
    expect(setup().indicator('M2')?.rule).toEqual({
      zh: '满分 2 分，每次扣 0.5 分，扣完为止',
      en: '2, less 0.5 for each, not below 0',
    })
  })
})

describe('the final score', () => {
  it.each([
    [78.11, 1, -0.5, 78.61],
    [99, 5, 0, 100],
    [3, 0, -9, 0],
    [89.995, 0, 0, 90],
    [89.994, 0, 0, 89.99],
    [84.995, 5, 0, 90],
  ])('of %d with %d and %d is %d', (base, bonus, deducted, final) => {
    expect(finalScore(base, bonus, deducted)).toBe(final)
  })
})

describe('for any park', () => {
  const any = double({ min: -1e6, max: 1e6, noNaN: true })
  const count = integer({ min: 0, max: 50 })

  it('the final score stays between 0 and 100, in whole cents', () => {
    assert(
      property(any, count, count, (x, more, less) => {
        const evidence = evidenceWith(Object.fromEntries(metricsIn(annual2026).map((key) => [key, x])), {})
        const judged = Object.fromEntries(Object.keys(YEAR_JUDGED).map((code) => [code, x]))
        const score = scoreYear(annual2026, {
          evidence,
          judged,
          bonus: { X1: more },
          deductions: { Y3: less },
          vetoes: [],
        })
        expect(score.final).toBeGreaterThanOrEqual(0)
        expect(score.final).toBeLessThanOrEqual(100)
        expect(Math.round(score.final * 100) / 100).toBe(score.final)
        expect(score.bonusCounted).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('more of a metric is never worth less; more errors are never worth more', () => {
    const some = double({ min: 0, max: 6000, noNaN: true })
    assert(
      property(constantFrom(...metricsIn(annual2026)), some, some, (key, a, b) => {
        const at = (x: number) =>
          scoreYear(annual2026, yearFacts({ evidence: evidenceWith({ ...YEAR_METRICS, [key]: x }, {}) }))
            .final
        const [less, more] = [at(Math.min(a, b)), at(Math.max(a, b))]
        if (key === 'confirmedDataErrors') expect(more).toBeLessThanOrEqual(less)
        else expect(more).toBeGreaterThanOrEqual(less)
      }),
    )
  })

  it('a bonus never lowers the score and a deduction never raises it', () => {
    assert(
      property(count, count, (n, m) => {
        const plain = scoreYear(annual2026, yearFacts({ bonus: {}, deductions: {} })).final
        expect(
          scoreYear(annual2026, yearFacts({ bonus: { X1: n }, deductions: {} })).final,
        ).toBeGreaterThanOrEqual(plain)
        expect(
          scoreYear(annual2026, yearFacts({ bonus: {}, deductions: { Y2: m } })).final,
        ).toBeLessThanOrEqual(plain)
      }),
    )
  })
})
