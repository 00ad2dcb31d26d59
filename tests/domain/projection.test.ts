import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grouped } from '#domain/figures/grouping.ts'
import { byArea, byDistrictInCharge, districtsOf } from '#domain/figures/grouping.ts'
import { worth, yearSoFar } from '#domain/figures/value.ts'
import type { HomeFigures, Numbers, Sum } from '#domain/projection.ts'
import { added, changesOf, sameFigures, scopeName, sumsOf, withoutZeros } from '#domain/projection.ts'
import { FIGURES } from '#schemas/figures/catalogue.ts'

const home = fc.record({
  caseId: fc.constantFrom('a', 'b', 'c', 'd'),
  period: fc.constant('2026Q1'),
  titleNo: fc.constant('CQSTJY-2026-001'),
  name: fc.constantFrom('甲园', '乙园'),
  districtId: fc.constantFrom('500106', '500112', 'CQ-LJXQ'),
  clusters: fc.uniqueArray(fc.constantFrom('A1', 'A2', 'D07'), { maxLength: 3 }),
  status: fc.constantFrom('有效' as const, '撤销' as const),
  numbers: fc.dictionary(
    fc.constantFrom('homes', 'startups', 'revenue'),
    fc.integer({ min: -5, max: 1_000_000 }),
  ),
})

/** Keeps the sums by differences only, as the store does. */
function keep() {
  const stored = new Map<string, HomeFigures>()
  const sums = new Map<string, Numbers>()
  return {
    stored,
    project(after: Omit<HomeFigures, 'version'>) {
      const before = stored.get(after.caseId)
      if (sameFigures(before, after)) return
      for (const { scope, numbers } of changesOf(before, after))
        sums.set(scopeName(scope), added(sums.get(scopeName(scope)) ?? {}, numbers))
      stored.set(after.caseId, { ...after, version: (before?.version ?? 0) + 1 })
    },
    sums: () => plain([...sums].map(([name, numbers]) => [name, numbers])),
  }
}

const plain = (all: readonly (readonly [string, Numbers])[]) =>
  Object.fromEntries(
    all
      .map(([name, numbers]) => [name, withoutZeros(numbers)] as const)
      .filter(([, n]) => Object.keys(n).length > 0),
  )
const plainSums = (sums: ReadonlyMap<string, Sum>) =>
  plain([...sums].map(([name, { numbers }]) => [name, numbers]))

describe('sums kept by differences', () => {
  test('are the sums of the newest summaries, however often and in whatever order parks are projected', () => {
    fc.assert(
      fc.property(
        fc.array(home, { maxLength: 40 }),
        fc.array(fc.nat(39), { maxLength: 20 }),
        (all, again) => {
          const kept = keep()
          for (const one of all) kept.project(one)
          for (const n of again) {
            const newest = [...kept.stored.values()][n % Math.max(1, kept.stored.size)]
            if (newest) kept.project(newest)
          }
          expect(kept.sums()).toEqual(plainSums(sumsOf([...kept.stored.values()])))
        },
      ),
    )
  })

  test('do not depend on the order of parks', () => {
    const byCase = fc.uniqueArray(home, { selector: ({ caseId }) => caseId })
    fc.assert(
      fc.property(byCase, (all) => {
        const [one, other] = [keep(), keep()]
        for (const summary of all) one.project(summary)
        for (const summary of [...all].reverse()) other.project(summary)
        expect(one.sums()).toEqual(other.sums())
      }),
    )
  })

  test('a summary that is the same changes nothing', () => {
    const summary = fc.sample(home, 1)[0]
    if (!summary) throw new Error('no sample')
    const stored = { ...summary, version: 3 }
    expect(sameFigures(stored, { ...summary, numbers: { ...summary.numbers, teams: 0 } })).toBe(true)
    expect(changesOf(stored, summary)).toEqual([])
    expect(sameFigures(stored, { ...summary, status: summary.status === '有效' ? '撤销' : '有效' })).toBe(
      false,
    )
  })
})

describe('districts', () => {
  const sums: Grouped = new Map<string, Numbers>([
    ['500105', { homes: 1 }],
    ['500112', { homes: 2, startups: 30 }],
    ['CQ-LJXQ', { homes: 1, startups: 5 }],
    ['500101', { homes: 1 }],
  ])

  test('abolished ones stand in their successor from that day on, and as they were before', () => {
    expect(byDistrictInCharge(sums, '2025-11-05').get('500112')).toEqual({ homes: 2, startups: 30 })
    expect([...byDistrictInCharge(sums, '2025-11-06')]).toEqual([
      ['CQ-LJXQ', { homes: 4, startups: 35 }],
      ['500101', { homes: 1 }],
    ])
    expect(districtsOf('CQ-LJXQ', '2026-01-01')).toEqual(['500105', '500112', 'CQ-LJXQ-OLD', 'CQ-LJXQ'])
  })

  test('add up to their area', () => {
    expect(byArea(sums).get('中心城区')).toEqual({ homes: 4, startups: 35 })
  })
})

describe('the year so far', () => {
  test('adds flows up and takes stocks as they stand', () => {
    expect(
      yearSoFar([
        { startups: 10, graduates: 1, revenue: 250 },
        { startups: 14, graduates: 2 },
      ]),
    ).toEqual({ startups: 14, graduates: 3, revenue: 250 })
  })

  test('of ratios is worked out from sums', () => {
    const onTime = FIGURES.flatMap(({ measures }) => measures).find(({ id }) => id === 'onTime')
    if (!onTime) throw new Error('no such measure')
    const numbers = yearSoFar([
      { reportsDue: 10, reportsOnTime: 9 },
      { reportsDue: 30, reportsOnTime: 15 },
    ])
    expect(worth(onTime, numbers)).toEqual({ how: 'ratio', value: 60 })
    expect(worth(onTime, {})).toEqual({ how: 'ratio', value: null })
  })
})
