import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Matter } from '#domain/matter.ts'
import { newMatter } from '#domain/matter.ts'
import type { ReportStatus } from '#domain/monitoring.ts'
import { isDone, noReport, Report, reportStatuses, stepBetween, steps } from '#domain/monitoring.ts'
import { earlierOf, flagsOf, latenessOf } from '#domain/monitoring-history.ts'
import { computedOf } from '#domain/report-figures.ts'
import { matterStatuses } from '#web/matter-status.ts'

function reported(quarter: string, figures: Record<string, number>): Matter {
  return newMatter({
    caseId: 'app_1',
    kind: 'monitoring',
    key: quarter,
    period: quarter,
    status: 'locked',
    openedAt: '2026-04-01T00:00:00.000Z',
    data: { ...noReport(quarter), figures },
  })
}

describe('the states of a report', () => {
  test('run from empty to locked, by the park, the district, the city and the calendar in turn', () => {
    const way: ReportStatus[] = ['unfilled', 'with-district', 'returned', 'with-district', 'checked']
    const all: ReportStatus[] = [...way, 'received', 'locked']
    const movers = all.slice(1).map((to, i) => stepBetween(all[i] ?? 'unfilled', to)?.by)
    expect(movers).toEqual(['park', 'district', 'park', 'district', 'city', 'system'])
  })

  test('a missing report may still be handed in; a locked or excused one is over', () => {
    expect(stepBetween('missing', 'with-district')?.by).toBe('park')
    for (const from of ['locked', 'excused'] as const)
      expect(steps.filter((step) => step.from.includes(from))).toEqual([])
    expect(reportStatuses.filter(isDone)).toEqual(['locked', 'missing', 'excused'])
  })

  test('no state but the first is out of reach, and each has its words', () => {
    const reached = new Set(steps.map(({ to }) => to))
    expect(reportStatuses.filter((status) => !reached.has(status))).toEqual(['unfilled'])
    expect(Object.keys(matterStatuses.monitoring)).toEqual([...reportStatuses])
  })
})

describe('earlier figures', () => {
  const year = [
    reported('2025Q3', { revenueYtd: 900, employees: 90 }),
    reported('2025Q4', { revenueYtd: 1300, employees: 95 }),
    reported('2026Q1', { revenueYtd: 500, employees: 100, inParkRate: 90 }),
    reported('2026Q2', { revenueYtd: 900, employees: 110, inParkRate: 95 }),
  ]

  test('a sum is held against what the quarter before added, a stock against what it was', () => {
    expect(earlierOf(year, '2026Q3')).toMatchObject({
      revenueYtd: { soFar: 900, before: 400, yearAgo: 900 },
      employees: { before: 110, yearAgo: 90 },
      inParkRate: { before: 95 },
    })
  })

  test('the year begins anew: the first quarter has no sum before it, and the fourth one its own part', () => {
    expect(earlierOf(year, '2026Q1').revenueYtd).toEqual({ before: 400 })
    expect(earlierOf(year, '2026Q2').revenueYtd).toEqual({ soFar: 500, before: 500 })
  })

  test('a quarter that was not reported leaves nothing to compare with', () => {
    const gap = [reported('2026Q1', { revenueYtd: 500 }), reported('2026Q3', { revenueYtd: 1500 })]
    expect(earlierOf(gap, '2026Q3')).toEqual({})
    expect(earlierOf(gap, '2026Q4').revenueYtd).toEqual({ soFar: 1500 })
  })
})

describe('flags', () => {
  const late: Report = { ...noReport('2026Q1'), late: 3, submittedAt: '2026-04-20T01:00:00.000Z' }

  test('say what somebody should look at', () => {
    expect(flagsOf(noReport('2026Q1'), 'unfilled')).toEqual([])
    expect(flagsOf(late, 'checked')).toEqual(['late'])
    const twice = { ...noReport('2026Q1'), missingAt: '2026-04-30T00:30:00.000Z', missedTwice: true }
    expect(flagsOf(twice, 'missing')).toEqual(['missing', 'V9'])
    expect(flagsOf({ ...twice, late: 15 }, 'with-district')).toEqual(['late', 'missing'])
    expect(flagsOf(twice, 'excused')).toEqual([])
  })

  test('lateness is told in words', () => {
    expect(latenessOf(noReport('2026Q1'))).toBe('未报送')
    expect(latenessOf({ ...late, late: 0 })).toBe('按时报送')
    expect(latenessOf({ ...late, returns: 1 })).toBe('逾期 3 个工作日报送，已退回 1 次')
  })
})

test('an empty park has figures too, and none of them is negative', () => {
  const { startupTotal, exits, ladderCounts } = computedOf({}, '2026Q1')
  expect(startupTotal).toBe(0)
  expect(exits).toHaveLength(4)
  expect(ladderCounts).toHaveLength(6)
})

test('what was stored of a report is read again, whatever it had of optional parts', () => {
  fc.assert(
    fc.property(fc.record({ quarter: fc.constant('2026Q1'), late: fc.nat() }), (stored) => {
      expect(Report.parse(Report.parse(stored))).toEqual(Report.parse(stored))
    }),
  )
})
