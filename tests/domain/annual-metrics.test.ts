import { describe, expect, it } from 'vitest'
import { suggested } from '#domain/annual-found.ts'
import type { Told, YearSources } from '#domain/annual-metrics.ts'
import { annualMetrics } from '#domain/annual-metrics.ts'
import type { ChangeLine } from '#domain/application.ts'
import { yearValues } from '#domain/year-values.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import { metricsIn } from '#schemas/rubrics/rubric.ts'
import { firm, team } from '#tests/domain/roster/rows.ts'

const YEAR_ROWS = [
  { year: 2025, employees: 30, revenue: 500, digitalLevel: '未实施' },
  { year: 2026, employees: 32, revenue: 560, digitalLevel: '单点应用' },
]

const LEDGERS = Object.fromEntries(
  Object.entries(exampleLedgers('2026-11-23')).map(([code, rows]) => [
    code,
    rows.map((answers, n) => ({ id: `${code}-${n}`, answers })),
  ]),
)

const report = (n: number, data: object = { late: 0 }): Told => ({
  kind: 'monitoring',
  key: `2026Q${n}`,
  period: `2026Q${n}`,
  status: 'locked',
  data: { ...data },
})

const SOURCES: YearSources = {
  year: 2026,
  roster: [
    firm(1, '2025-03-01', { years: YEAR_ROWS, leadIndustryIdx: '1' }),
    firm(2, '2025-04-01', { years: YEAR_ROWS }),
    team(3, '2026-05-01'),
  ],
  ledgers: LEDGERS,
  matters: [
    report(1),
    report(2, { late: 3 }),
    report(3),
    report(4, { late: 0, figures: { startupTotal: 36 } }),
  ],
  target: 40,
  survey: { satisfaction: 0.85, response: 0.5 },
  late: false,
}

const metrics = (changed: Partial<YearSources> = {}) => annualMetrics({ ...SOURCES, ...changed })

describe('the metrics of a year', () => {
  it('are all the rubric asks for, but the use of the platform, which the park declares', () => {
    const found = metrics()
    expect(metricsIn(annual2026).filter((metric) => !(metric in found))).toEqual(['monthlyActiveFirmsRatio'])
    expect(found).toHaveProperty('surveyResponse')
    for (const [key, { from }] of Object.entries(found))
      if (key !== 'confirmedDataErrors') expect(from.length, key).toBeGreaterThan(0)
  })

  it('name the rows they were counted from', () => {
    expect(metrics().newStartupsYear).toEqual({
      value: 1,
      from: [{ book: 'roster', path: 'enteredOn', rows: ['row_t3'] }],
    })
    expect(metrics().resultsIntroduced).toEqual({ value: 1, from: [{ book: 'L04', rows: ['L04-0'] }] })
    expect(metrics().sameFirmRevenueGrowth).toMatchObject({ from: [{ rows: ['row_f1', 'row_f2'] }] })
    expect(metrics().sameFirmRevenueGrowth?.value).toBeCloseTo(0.12)
    expect(metrics().digitalFirmsRatio?.value).toBe(1)
    expect(metrics().leadConcentration?.value).toBeCloseTo(1 / 3)
  })

  it('share firms of a ledger by the enterprises of the roster', () => {
    expect(metrics().financedFirmsRatio).toMatchObject({
      value: 0.5,
      from: [{ book: 'L07' }, { book: 'roster', rows: ['row_f1', 'row_f2'] }],
    })
  })

  it('compare the report of the fourth quarter with the target of the application, or the roster without one', () => {
    expect(metrics().targetCompletion).toMatchObject({
      value: 0.9,
      from: [
        { matter: 'monitoring', key: '2026Q4', path: 'startupTotal' },
        { form: 'park-application', path: 'targetTable' },
      ],
    })
    expect(metrics({ matters: [] }).targetCompletion).toMatchObject({
      value: 0.075,
      from: [{ book: 'roster' }, {}],
    })
    expect(metrics({ target: undefined }).targetCompletion).not.toHaveProperty('value')
  })

  it('count what came in time of what was due: four reports, the yearly data, the self-evaluation', () => {
    const incomplete = [firm(1, '2025-03-01')]
    expect(metrics().onTimeRatio?.value).toBeCloseTo(5 / 6)
    expect(metrics({ late: true }).onTimeRatio?.value).toBeCloseTo(4 / 6)
    expect(metrics({ roster: incomplete }).onTimeRatio?.value).toBeCloseTo(4 / 6)
    const excused = SOURCES.matters.map((one) =>
      one.period === '2026Q2' ? { ...one, status: 'excused' } : one,
    )
    expect(metrics({ matters: excused }).onTimeRatio?.value).toBe(1)
    const missing = [report(1, { late: 0, missingAt: '2026-05-06' })]
    expect(metrics({ matters: missing }).onTimeRatio?.value).toBeCloseTo(2 / 3)
  })

  it('count errors the park caused, by the correction', () => {
    const correction = (key: string, change: Partial<Told>, quarter = '2026Q2'): Told => ({
      kind: 'correction',
      key,
      period: '2027',
      status: 'approved',
      data: { cause: '园区填报差错', altered: [{ quarter, figure: '从业人员', before: 10, after: 12 }] },
      ...change,
    })
    const matters = [
      correction('1', {}),
      correction('2', { status: 'refused' }),
      correction('3', { data: { cause: '其他', altered: [{ quarter: '2026Q2' }] } }),
      correction('4', {}, '2025Q4'),
    ]
    expect(metrics({ matters }).confirmedDataErrors).toEqual({
      value: 1,
      from: [{ matter: 'correction', key: '1' }],
    })
  })

  it('are not known where there is nothing to compare or to ask', () => {
    const found = metrics({ roster: [], ledgers: {}, survey: undefined })
    for (const key of [
      'chainGapsClosedRatio',
      'sameFirmRevenueGrowth',
      'leadConcentration',
      'digitalFirmsRatio',
      'financedFirmsRatio',
      'inParkRate',
      'milestoneRatio',
      'satisfaction',
      'surveyResponse',
    ] as const)
      expect(found[key], key).not.toHaveProperty('value')
    expect(found.agencyCases).toEqual({ value: 0, from: [{ book: 'L10' }] })
  })

  it('are kept as numbers alone by the evaluation', () => {
    expect(yearValues(SOURCES)).toMatchObject({ targetCompletion: 0.9, onTimeRatio: 0.833333 })
    expect(yearValues({ ...SOURCES, target: undefined })).not.toHaveProperty('targetCompletion')
  })
})

describe('what the records suggest', () => {
  const found = (matters: readonly Told[], ledgers = LEDGERS) => suggested({ year: 2026, matters, ledgers })

  it('is a deduction for each accident and penalty, late report and overdue rectification', () => {
    const overdue: Told = {
      kind: 'rectification',
      period: '2026',
      data: { missed: ['2025-12-30', '2026-09-30'], noticeNo: 'CQSTJY-2026-001-ZG1' },
    }
    const { deductions, vetoes, basis } = found([report(1, { late: 11 }), report(2, { late: 10 }), overdue])
    expect(deductions).toEqual({ Y1: 1, Y2: 0, Y3: 1, Y4: 1 })
    expect(vetoes).toEqual([])
    expect(basis).toMatchObject({
      Y1: ['台账 L15 记录 1 项'],
      Y2: [],
      Y3: ['2026年第1季度迟报 11 个工作日'],
      Y4: ['整改通知书 CQSTJY-2026-001-ZG1 期限 2026-09-30，未按期报告'],
    })
  })

  it('is a veto for a change that was reported too late, in the year of the report', () => {
    const change = { no: 1, kind: 'change', what: '主导产业', late: true, status: 'agreed' } as const
    const of = (reportedAt: string, more: Partial<ChangeLine> = {}) =>
      suggested({ year: 2026, matters: [], ledgers: {}, changes: [{ ...change, reportedAt, ...more }] })
    const late = of('2026-06-01T02:00:00.000Z')
    expect(late.vetoes).toEqual(['V10'])
    expect(late.basis.V10).toEqual(['主导产业：2026-06-01 报告，超过变更日期 3 个月'])
    expect(of('2026-06-01T02:00:00.000Z', { late: false }).vetoes).toEqual([])
    expect(of('2026-06-01T02:00:00.000Z', { kind: 'exit' }).vetoes).toEqual([])
    expect(of('2026-12-31T17:00:00.000Z').vetoes).toEqual([])
  })

  it('is a veto for a larger accident and two missing quarters', () => {
    const accident = { nature: '事故（事件）', type: '安全', level: '较大', happenedOn: '2026-03-01' }
    const ledgers = { L15: [{ id: 'i', answers: accident }] }
    const twice = report(2, { late: 0, missingAt: '2026-08-01', missedTwice: true })
    expect(found([twice], ledgers)).toMatchObject({ deductions: { Y3: 1 }, vetoes: ['V2', 'V9'] })
  })
})
