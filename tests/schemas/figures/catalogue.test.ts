import { describe, expect, test } from 'vitest'
import { FIGURES, keysOf, NUMBERS } from '#schemas/figures/catalogue.ts'
import { figureCodes } from '#schemas/figures/figure.ts'
import { TARGET_PLANS, targetPlanOn } from '#schemas/reference/targets.ts'

describe('the figures', () => {
  test('are D01 to D28, each once and in order', () => {
    expect(FIGURES.map(({ code }) => code)).toEqual(figureCodes)
  })

  test('say in both languages what they are and how they are worked out', () => {
    for (const { zh, en, formula, measures } of FIGURES)
      for (const words of [{ zh, en }, formula, ...measures, ...measures.map(({ unit }) => unit)]) {
        expect(words.zh).not.toBe('')
        expect(words.en).toMatch(/^[^\u4e00-\u9fff]+$/)
      }
  })

  test('a number is a stock everywhere or a flow everywhere', () => {
    for (const measure of FIGURES.flatMap(({ measures }) => measures))
      for (const key of keysOf(measure)) expect([key, NUMBERS.get(key)]).toEqual([key, measure.nature])
  })

  test('a park’s numbers fit into one update of a group', () => {
    expect(NUMBERS.size).toBeLessThan(200)
  })
})

describe('the targets', () => {
  // seed: H7, G7, G8, G9, G10
  test('are those of the plan of 2024', () => {
    expect(
      targetPlanOn('2026-11-23')?.targets.map(({ year, metric, comparator, value }) => [
        year,
        metric,
        comparator,
        value,
      ]),
    ).toEqual([
      [2025, 'homes', 'about', 10],
      [2025, 'startups', 'at-least', 400],
      [2027, 'homes', 'about', 20],
      [2027, 'startups', 'at-least', 1000],
    ])
    expect(TARGET_PLANS.every(({ source }) => source === '渝经信中小〔2024〕36号')).toBe(true)
  })

  test('of the last plan stay in view after it ended', () => {
    expect(targetPlanOn('2029-01-01')).toBe(TARGET_PLANS.at(-1))
  })
})
