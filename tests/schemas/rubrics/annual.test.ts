import { describe, expect, it } from 'vitest'
import type { Answers } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { encode } from '#schemas/operations/encode.ts'
import { rowsOf, settle } from '#schemas/operations/settle.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import { annualOf } from '#schemas/rubrics/annuals.ts'
import { answersOf, rubricFrom } from '#schemas/rubrics/authoring/answers.ts'
import { rubricForm } from '#schemas/rubrics/authoring/form.ts'
import { ANNUAL_MEASURES } from '#schemas/rubrics/measures.ts'
import { indicatorsOf, isJudged, judgedMax, metricsIn, Rubric } from '#schemas/rubrics/rubric.ts'
import { selectionOn } from '#schemas/rubrics/selections.ts'

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const form = rubricForm(annual2026)
const context = { today: '2026-11-26' }

function setup(change: (answers: Answers) => Answers = (answers) => answers) {
  const answers = settle(form, change(answersOf(annual2026)), context)
  return { answers, problems: check(form, answers, context).map(({ code, path }) => `${code} ${path}`) }
}

describe('the annual rubric', () => {
  it('can be stored', () => {
    expect(Rubric.parse(JSON.parse(JSON.stringify(annual2026)))).toEqual(annual2026)
  })

  // seed: S2c
  it('adds up: 100 points, of which reviewers judge 7', () => {
    expect(annual2026.groups.map(({ code, max }) => [code, max])).toEqual([
      ['P', 35],
      ['E', 35],
      ['T', 20],
      ['M', 10],
    ])
    for (const { max, indicators } of annual2026.groups)
      expect(total(indicators.map((one) => one.max))).toBe(max)
    expect(judgedMax(annual2026)).toBe(7)
    expect(indicatorsOf(annual2026).filter(isJudged)).toHaveLength(7)
    for (const { max, scoring } of indicatorsOf(annual2026))
      if (scoring.kind === 'sum') expect(total(scoring.parts.map((one) => one.max))).toBe(max)
  })

  it('uses every metric of the year once, and seven it has in common with the selection', () => {
    const used = metricsIn(annual2026)
    expect(new Set(used).size).toBe(used.length)
    const only = Object.keys(ANNUAL_MEASURES).filter((key) => key !== 'surveyResponse')
    expect(used).toEqual(expect.arrayContaining(only))
    expect(used.length - only.length).toBe(7)
  })

  it('has its own vetoes', () => {
    expect(annual2026.vetoes).toEqual(['V1', 'V2', 'V3', 'V4', 'V5', 'V8', 'V9', 'V10'])
  })

  it('of a year is the one that held on its last day, and no selection is scored by it', () => {
    const next = { ...annual2026, version: 2, validFrom: '2027-07-01' }
    expect(annualOf(2026)).toBe(annual2026)
    expect(annualOf(2025)).toBeUndefined()
    expect(annualOf(2026, [annual2026, next])).toBe(annual2026)
    expect(annualOf(2027, [annual2026, next])).toBe(next)
    expect(selectionOn('2026-12-31', [annual2026])).toBeUndefined()
  })
})

describe('the form of the annual rubric', () => {
  it('holds the whole rubric: read back it is the same', () => {
    const { answers, problems } = setup()
    expect(problems).toEqual([])
    expect(rubricFrom(annual2026, answers)).toEqual(annual2026)
    expect(settle(form, decode(form, encode(answersOf(annual2026)), {}), context)).toEqual(answers)
  })

  it('changes bonus, deductions, bands, quota, limits and points taken', () => {
    const edit = (rows: Answers[string], item: string, change: Answers) =>
      rowsOf(rows).map((row) => (row.item === item ? { ...row, ...change } : row))
    const { answers, problems } = setup((before) => ({
      ...before,
      bonusCap: 4,
      bonus: edit(before.bonus, 'X1', { each: 3 }),
      deductions: edit(before.deductions, 'Y3', { each: 1 }),
      bands: '优秀、合格、不合格',
      excellent: 92,
      quota: 25,
      barredBy: undefined,
      limits_M: edit(before.limits_M, 'M4', { below: 0.4, most: 1 }),
      deduct_M: edit(before.deduct_M, 'M2', { per: 1 }),
    }))
    expect(problems).toEqual([])
    const rubric = rubricFrom(annual2026, answers)
    expect(rubric.annual).toMatchObject({
      bonus: { cap: 4, items: [{ code: 'X1', each: 3 }, {}, {}] },
      deductions: [{}, {}, { code: 'Y3', each: 1 }, {}],
      bands: 'three',
      excellent: 92,
      quota: 0.25,
      barredBy: [],
    })
    expect(rubric.groups[3]?.indicators).toMatchObject([
      {},
      { scoring: { grade: { kind: 'deduct', per: 1 } } },
      {},
      { limit: { metric: 'surveyResponse', below: 0.4, most: 1 } },
    ])
  })

  it('refuses bands out of order', () => {
    expect(setup((before) => ({ ...before, excellent: 80 })).problems).toEqual(['bands-down excellent'])
    expect(setup((before) => ({ ...before, good: 60 })).problems).toEqual(['bands-down good'])
  })
})
