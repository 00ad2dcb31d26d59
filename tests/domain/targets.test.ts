import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedOn, progressOf, proportional, reaches } from '#domain/targets.ts'
import type { Target } from '#schemas/reference/targets.ts'
import { TARGET_PLANS } from '#schemas/reference/targets.ts'

const [plan = TARGET_PLANS[0]] = TARGET_PLANS
if (!plan) throw new Error('there is no plan')
const target = (comparator: Target['comparator'], value: number): Target => ({
  year: 2025,
  metric: 'homes',
  comparator,
  value,
  rule: { zh: '', en: '' },
})

describe('a target', () => {
  // seed: G7, G8, G9, G10
  test('of “about” is reached within its tolerance, of “at least” at its value', () => {
    expect(reaches(target('about', 10), 9)).toBe(true)
    expect(reaches(target('about', 10), 8)).toBe(false)
    expect(reaches(target('about', 10), 8, { aboutTolerance: 0.2 })).toBe(true)
    expect(reaches(target('at-least', 400), 399)).toBe(false)
    expect(reaches(target('at-least', 400), 400)).toBe(true)
  })

  test('shows its gap, the forecast’s gap and the cumulative figure side by side', () => {
    const all = progressOf(
      plan,
      ({ metric }) =>
        metric === 'homes' ? { actual: 12, forecast: 15 } : { actual: 380, cumulative: 450, forecast: 1200 },
      '2026-12-31',
    )
    expect(
      all.map(({ reached, gap, forecastGap, cumulative, onCourse }) => [
        reached,
        gap,
        forecastGap,
        cumulative,
        onCourse,
      ]),
    ).toEqual([
      [true, 0, 0, undefined, true],
      [false, 20, 0, 450, false],
      [false, 8, 5, undefined, false],
      [false, 620, 0, 450, false],
    ])
  })
})

describe('even growth', () => {
  test('passes through every target', () => {
    expect(expectedOn(plan, 'homes', '2024-10-17')).toBe(0)
    expect(expectedOn(plan, 'homes', '2025-12-31')).toBe(10)
    expect(expectedOn(plan, 'homes', '2026-12-31')).toBe(15)
    expect(expectedOn(plan, 'homes', '2027-12-31')).toBe(20)
    expect(expectedOn(plan, 'homes', '2028-03-01')).toBe(20)
    expect(expectedOn(plan, 'startups', '2026-12-31')).toBe(700)
  })

  test('never falls and stays between its ends', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), fc.nat(1200), fc.nat(1200), (low, more, one, other) => {
        const from = { day: '2024-10-17', value: low }
        const to = { day: '2027-12-31', value: low + more }
        const at = (days: number) =>
          proportional(from, to, new Date(Date.UTC(2024, 9, 17 + days)).toISOString().slice(0, 10))
        const [early, late] = [at(Math.min(one, other)), at(Math.max(one, other))]
        expect(early).toBeGreaterThanOrEqual(low)
        expect(late).toBeGreaterThanOrEqual(early)
        expect(late).toBeLessThanOrEqual(low + more)
      }),
    )
  })
})
