import { describe, expect, it } from 'vitest'
import { suggested } from '#domain/annual-found.ts'
import type { YearSources } from '#domain/annual-metrics.ts'
import { annualMetrics } from '#domain/annual-metrics.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import { metricsIn } from '#schemas/rubrics/rubric.ts'

const roster = (value: number | null, ...from: string[]) => ({ value, from })
const ledger = (value: number | null, ...rows: [book: string, id: string][]) => ({
  value,
  from: rows.map(([book, id]) => ({ book, id })),
})

const SOURCES: YearSources = {
  year: 2026,
  application: {
    targetTable: [
      { year: 2026, startups: 40 },
      { year: 2027, startups: 50 },
    ],
  },
  roster: {
    startups: roster(36, 'a', 'b'),
    enterprises: roster(50, 'a', 'c'),
    leadConcentration: roster(0.61, 'a'),
    digitalFirmsRatio: roster(0.48, 'c'),
    stagesCovered: roster(3, 'a', 'b'),
    newStartups: roster(8, 'b'),
    graduates: roster(2, 'd'),
    ladderPointsNetNew: roster(9, 'a'),
    sameFirmRevenueGrowth: roster(null),
  },
  ledgers: {
    investEvents: ledger(8, ['L02', 'e1'], ['L02', 'e2']),
    chainGapsClosedRatio: ledger(null),
    financedFirms: ledger(6, ['L07', 'f1']),
    platformFirms: ledger(20, ['L05', 'p1'], ['L03', 's1'], ['L03', 's2']),
  },
  startupsInQ4: 36,
  filed: [1, 2, 3, 4].map((n) => ({
    of: { matter: 'monitoring', key: `2026Q${n}` },
    onTime: n !== 2,
  })),
  survey: { asked: 40, answers: 20, satisfied: 17 },
  errors: ['cor_1'],
}

const metrics = (changed: Partial<YearSources> = {}) => annualMetrics({ ...SOURCES, ...changed })

describe('the metrics of a year', () => {
  it('are all the rubric asks for, but the use of the platform, which the park declares', () => {
    const found = metrics()
    expect(metricsIn(annual2026).filter((metric) => !(metric in found))).toEqual(['monthlyActiveFirmsRatio'])
    expect(found).toHaveProperty('surveyResponse')
  })

  it('name the rows they were counted from', () => {
    expect(metrics().newStartupsYear).toEqual({
      value: 8,
      from: [{ book: 'roster', path: 'enteredOn', rows: ['b'] }],
    })
    expect(metrics().investEvents).toEqual({ value: 8, from: [{ book: 'L02', rows: ['e1', 'e2'] }] })
    expect(metrics().platformFirmsRatio).toEqual({
      value: 0.4,
      from: [
        { book: 'L05', rows: ['p1'] },
        { book: 'L03', rows: ['s1', 's2'] },
        { book: 'roster', rows: ['a', 'c'] },
      ],
    })
    expect(metrics().confirmedDataErrors).toEqual({
      value: 1,
      from: [{ matter: 'correction', key: 'cor_1' }],
    })
  })

  it('compare the fourth quarter with the target of the year in the application', () => {
    expect(metrics().targetCompletion).toMatchObject({
      value: 0.9,
      from: [
        { matter: 'monitoring', key: '2026Q4' },
        { form: 'park-application', path: 'targetTable' },
      ],
    })
    expect(metrics({ startupsInQ4: undefined }).targetCompletion).not.toHaveProperty('value')
    expect(metrics({ year: 2030 }).targetCompletion).not.toHaveProperty('value')
  })

  it('count what came in time of what was due, and who is satisfied of who answered', () => {
    expect(metrics().onTimeRatio?.value).toBe(0.75)
    expect(metrics()).toMatchObject({ satisfaction: { value: 0.85 }, surveyResponse: { value: 0.5 } })
  })

  it('are not known where there is nothing to compare or to ask', () => {
    const found = metrics({
      roster: { ...SOURCES.roster, startups: roster(0), enterprises: roster(0) },
      filed: [],
      survey: undefined,
    })
    for (const key of [
      'chainGapsClosedRatio',
      'sameFirmRevenueGrowth',
      'leadConcentration',
      'digitalFirmsRatio',
      'financedFirmsRatio',
      'onTimeRatio',
      'satisfaction',
      'surveyResponse',
      'sharedHours',
    ] as const)
      expect(found[key], key).not.toHaveProperty('value')
  })
})

describe('what the records suggest', () => {
  const known = { lateReports: 2, overdueRectifications: 1, lateChanges: 0, missedTwice: false }

  it('is a bonus for approved national projects and deductions for accidents, penalties and lateness', () => {
    const ledgers = {
      nationalApproved: ledger(1),
      accidentsOrdinary: ledger(1),
      operatorPenalties: ledger(2),
      cyberMajor: ledger(0),
    }
    expect(suggested({ ledgers, ...known })).toEqual({
      bonus: { X1: 1 },
      deductions: { Y1: 1, Y2: 2, Y3: 2, Y4: 1 },
      vetoes: [],
    })
  })

  it('is a veto for a larger accident, a major data incident, two missing quarters and a late change', () => {
    const ledgers = { accidentsMajor: ledger(1), cyberMajor: ledger(1) }
    expect(suggested({ ledgers, ...known, lateChanges: 1, missedTwice: true }).vetoes).toEqual([
      'V2',
      'V3',
      'V9',
      'V10',
    ])
  })
})
