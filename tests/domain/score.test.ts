import { assert, constantFrom, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCents } from '#domain/points.ts'
import { quantScore, scoreIndicator, scorePark } from '#domain/score.ts'
import { MEASURES } from '#schemas/rubrics/measures.ts'
import { indicatorsOf } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { evidenceWith, GROUPS, HOLDING, JUDGED, METRICS, POINTS } from '#tests/domain/golden.ts'

function setup(metrics: { [key: string]: number | boolean | undefined } = {}) {
  const evidence = evidenceWith({ ...METRICS, ...metrics })
  const score = scorePark(selection2026, evidence, JUDGED)
  const points = Object.fromEntries(
    score.groups.flatMap(({ indicators }) => indicators.map((one) => [one.code, one.points])),
  )
  const indicator = (code: string) => {
    const found = score.groups.flatMap(({ indicators }) => indicators).find((one) => one.code === code)
    if (!found) throw new Error(`no indicator ${code}`)
    return found
  }
  return { evidence, score, points, indicator }
}

const all = indicatorsOf(selection2026)
const grown = Object.entries(MEASURES).flatMap(([key, { unit }]) => (unit === '有无' ? [] : [key]))

describe('the score of the worked park', () => {
  // seed: G5, B4, T1d, T7f
  it('is right to the cent in every indicator, every group and the total', () => {
    const { score, points } = setup()
    expect(points).toEqual(POINTS)
    expect(Object.fromEntries(score.groups.map(({ code, points }) => [code, points]))).toEqual(GROUPS)
    expect(score).toMatchObject({ quantScore: 44.8, judgedScore: 28.1, total: 72.9 })
  })

  it('is the computed part before the experts have judged', () => {
    const { evidence } = setup()
    const before = scorePark(selection2026, evidence)
    expect(before).toMatchObject({ quantScore: 44.8, judgedScore: 0, total: 44.8 })
    expect(quantScore(selection2026, evidence)).toBe(44.8)
    const open = before.groups.flatMap(({ indicators }) => indicators).filter((one) => one.incomplete)
    expect(open.every((one) => one.judged)).toBe(true)
    expect(open).toHaveLength(14)
  })
})

describe('an indicator', () => {
  it.each([
    ['A2', { usableArea: 10_000 }, 3],
    ['A2', { usableArea: 9_999.99 }, 2],
    ['A2', { usableArea: 20_000 }, 4],
    ['A3', { incubationUseRatio: 0.5 }, 0],
    ['A3', { incubationUseRatio: 9000 / 12_000 }, 2],
    ['A4a', { fullTimeStaff: 10 }, 2],
    ['B2', { leadConcentration: 0.3 }, 0],
    ['B2', { leadConcentration: 0.1 + 0.2 + 0.4 }, 5],
    ['B3', { startupTotal: 5 }, 0],
    ['B3', { startupTotal: 40 }, 6],
    ['B3', { startupTotal: 400 }, 6],
    ['D4', { equityFundedRatio: 0.1 }, 2],
  ])('%s gives the higher score on a border: %o', (code, metrics, points) => {
    expect(setup(metrics).points[code]).toBe(points)
  })

  it('rounds half up', () => {
    expect([3.625, 1.005, 2.675, 1.9375, 0.004999, 0].map(toCents)).toEqual([3.63, 1.01, 2.68, 1.94, 0, 0])
  })

  it('scores nothing for a value that is not known, and says so', () => {
    const { indicator } = setup({ ladderPoints: undefined, investStaff: undefined })
    expect(indicator('D1')).toMatchObject({ points: 0, incomplete: true })
    expect(indicator('C1Q')).toMatchObject({ points: 1.77, incomplete: true })
    expect(indicator('D2')).toMatchObject({ incomplete: false })
  })

  it('says in words how it is scored', () => {
    const { indicator } = setup()
    expect(indicator('A2').rule.zh).toBe(
      '达到 20000 ㎡ 得 4 分；达到 10000 ㎡ 得 3 分；达到 5000 ㎡ 得 2 分；其余得 0 分',
    )
    expect(indicator('B2').rule).toEqual({
      zh: '30% 得 0 分，70% 得满分 5 分，其间按比例计算',
      en: '30% gives 0, 70% the full 5, in proportion between',
    })
    expect(indicator('F1').rule.zh).toContain('已安排资金，得 1.5 分')
    expect(indicator('C1Q').reasons).toMatchObject([
      { key: 'hasInvestTaskForce', value: true, points: 0.5, rule: { zh: '有得 0.5 分，没有得 0 分' } },
      { key: 'investStaff', value: 2, unit: '人', max: 0.5 },
      { key: 'investEvents12m', value: 4, unit: '次' },
      { key: 'investLanded12m', value: 3, unit: '个' },
    ])
    for (const one of all) expect(indicator(one.code).rule.en).not.toBe('')
  })
})

describe('for any park', () => {
  const any = double({ min: -1e6, max: 1e6, noNaN: true })

  it('an indicator stays between nothing and its maximum', () => {
    assert(
      property(any, any, (x, mean) => {
        const evidence = evidenceWith(Object.fromEntries(grown.map((key) => [key, x])), HOLDING)
        const judged = Object.fromEntries(all.map(({ code }) => [code, mean]))
        for (const one of all) {
          const { points } = scoreIndicator(one, evidence, judged)
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(one.max)
        }
      }),
    )
  })

  it('more is never worth less', () => {
    assert(
      property(
        constantFrom(...grown),
        double({ min: 0, max: 3000, noNaN: true }),
        double({ min: 0, max: 3000, noNaN: true }),
        (key, a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map((x) =>
            quantScore(selection2026, evidenceWith({ ...METRICS, [key]: x })),
          )
          expect(more).toBeGreaterThanOrEqual(less ?? 0)
        },
      ),
    )
  })
})
