import { describe, expect, it } from 'vitest'
import { rosterFigures, rosterFlows } from '#domain/roster-figures.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { exampleRoster } from '#schemas/examples/roster.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { figures } from '#schemas/roster/figures.ts'
import { certificate, converted, firm, team } from '#tests/domain/roster/rows.ts'

const startups = (rows: Parameters<typeof rosterFigures>[0], on: string) =>
  rosterFigures(rows, on).startups.value

describe('who counts as a start-up', () => {
  // seed: B6
  it('is a firm in incubation up to the last day of 48 months, and not on the next', () => {
    const rows = [firm(1, '2022-03-31')]
    expect([startups(rows, '2022-03-30'), startups(rows, '2022-03-31')]).toEqual([0, 1])
    expect([startups(rows, '2026-03-31'), startups(rows, '2026-04-01')]).toEqual([1, 0])
  })

  it('has 60 months in the fields that take longer', () => {
    const rows = [
      firm(1, '2020-06-01', { clusterCode: 'C5' }),
      firm(2, '2020-06-01', { industryCode: '6520' }),
    ]
    expect([startups(rows, '2025-06-01'), startups(rows, '2025-06-02')]).toEqual([2, 0])
  })

  it('was at most 24 months old when it entered', () => {
    const entered = (registeredOn: string) =>
      startups([firm(1, '2025-05-20', { registeredOn })], '2025-06-01')
    expect([entered('2023-05-20'), entered('2023-05-19')]).toEqual([1, 0])
  })

  it('is registered in the park, an SME by the figures of the time, and no branch', () => {
    expect(startups([firm(1, '2025-01-01', { registeredInPark: false })], '2025-06-01')).toBe(0)
    expect(startups([firm(1, '2025-01-01', { name: '某某科技有限公司重庆分公司' })], '2025-06-01')).toBe(0)
    const grown = firm(1, '2024-01-01', {
      years: [
        { year: 2024, employees: 30, revenue: 500 },
        { year: 2025, employees: 1100, revenue: 60_000 },
      ],
    })
    expect([startups([grown], '2025-12-30'), startups([grown], '2025-12-31')]).toEqual([1, 0])
  })

  it('is also a firm too new to have figures, and a team of three or more', () => {
    expect(startups([firm(1, '2026-01-01', { years: [] })], '2026-02-01')).toBe(1)
    expect(startups([team(1, '2026-01-01'), team(2, '2026-01-01', { teamMembers: 2 })], '2026-02-01')).toBe(1)
  })

  it('is no service provider and no firm that is not incubated', () => {
    const rows = [
      firm(1, '2026-01-01', { kind: '服务机构' }),
      firm(2, '2026-01-01', { incubationStatus: '非孵化', incubationStart: undefined }),
    ]
    expect(rosterFigures(rows, '2026-02-01')).toMatchObject({
      startups: { value: 0 },
      enterprises: { value: 1, from: ['row_f2'] },
      serviceProviders: { value: 1, from: ['row_f1'] },
    })
  })

  it('does not count while another park holds the firm, and counts from its release', () => {
    const held = firm(1, '2026-01-10', { blocked: true })
    const released = firm(1, '2026-01-10', { countsFrom: '2026-03-01' })
    expect(rosterFigures([held], '2026-04-01')).toMatchObject({
      startups: { value: 0 },
      enterprises: { value: 0 },
    })
    expect([startups([released], '2026-02-28'), startups([released], '2026-03-01')]).toEqual([0, 1])
  })
})

describe('a team that turns into a firm', () => {
  const rows = converted(7, '2025-02-01', '2026-02-01')

  // seed: B16
  it('is one unit on every day, and new only once', () => {
    expect(
      ['2025-12-31', '2026-01-31', '2026-02-01', '2026-02-02'].map((day) => startups(rows, day)),
    ).toEqual([1, 1, 1, 1])
    expect(rosterFigures(rows, '2026-02-01').startupFirms.from).toEqual(['row_f7'])
    const year = rosterFlows(rows, { from: '2026-01-01', to: '2026-12-31' })
    expect(year).toMatchObject({
      newStartups: { value: 0 },
      conversions: { value: 1 },
      cumulativeStartups: { value: 1 },
      exits: { moved: { value: 0 } },
    })
    expect(rosterFlows(rows, { from: '2025-01-01', to: '2026-12-31' }).newStartups).toEqual({
      value: 1,
      from: ['row_t7'],
    })
  })

  it('is known by the name or code of the firm where the firm does not name its team', () => {
    const [before, after] = rows
    if (!before || !after) throw new Error('two rows')
    const unlinked = { ...after, answers: { ...after.answers, convertedFrom: undefined } }
    expect(rosterFlows([before, unlinked], { from: '2026-01-01', to: '2026-12-31' }).newStartups.value).toBe(
      0,
    )
  })
})

describe('graduates', () => {
  const stayed = firm(1, '2023-01-01', {
    incubationStatus: '已毕业（留园）',
    graduatedOn: '2025-06-30',
    graduateCriterion: '高新技术企业',
    certificates: [certificate('高新技术企业', '2025-05-01')],
  })
  const left = firm(2, '2023-01-01', {
    status: '毕业出园',
    exitOn: '2025-09-01',
    certificates: [certificate('专精特新中小企业', '2024-05-01')],
  })

  // seed: H4, G11
  it('leave the start-ups on the day and stay among the holders of certificates', () => {
    const rows = [stayed, left]
    expect(['2025-06-29', '2025-06-30', '2025-09-01'].map((day) => startups(rows, day))).toEqual([2, 1, 0])
    expect(rosterFigures(rows, '2025-12-31')).toMatchObject({
      enterprises: { value: 1 },
      graduatesTotal: { value: 2 },
      certificates: { 高新技术企业: { value: 1 }, 专精特新中小企业: { value: 1, from: ['row_f2'] } },
      ladderPoints: { value: 1 },
    })
  })

  it('count once, in the span of their first graduation', () => {
    const both = firm(1, '2023-01-01', { ...stayed.answers, status: '毕业出园', exitOn: '2026-03-01' })
    const graduates = (from: string, to: string) => rosterFlows([both], { from, to }).graduates.value
    expect([graduates('2025-01-01', '2025-12-31'), graduates('2026-01-01', '2026-12-31')]).toEqual([1, 0])
  })
})

// seed: T2e
it('firms and area are counted by carrier, also of firms that are not incubated', () => {
  const rows = [
    team(1, '2025-01-01', { carrier: '创业苗圃' }),
    firm(2, '2025-01-01', { carrier: '孵化器' }),
    firm(3, '2025-01-01', { carrier: '孵化器', areaUsed: 80.5, incubationStatus: '非孵化' }),
    firm(4, '2025-01-01', { carrier: '孵化器', status: '迁出', exitOn: '2025-06-01' }),
    firm(5, '2025-01-01'),
  ]
  const { carriers, carrierAreas } = rosterFigures(rows, '2025-07-01')
  expect(carriers).toEqual({
    创业苗圃: { value: 1, from: ['row_t1'] },
    孵化器: { value: 2, from: ['row_f2', 'row_f3'] },
  })
  expect([carrierAreas.创业苗圃?.value, carrierAreas.孵化器?.value]).toEqual([40, 180.5])
})

// seed: B16
it('a technology firm is new in the year it was registered, known by mark, field, origin or certificate', () => {
  const born = (n: number, change: Answers, registeredOn = '2026-02-01') =>
    firm(n, '2026-03-01', { registeredOn, ...change })
  const rows = [
    born(1, { hardTech: true }),
    born(2, { techTags: ['人工智能'] }),
    born(3, { source: '高校院所成果孵化' }),
    born(4, { certificates: [certificate('高新技术企业', '2026-09-01')] }),
    born(5, {}),
    born(6, { hardTech: true }, '2025-12-31'),
  ]
  expect(rosterFlows(rows, { from: '2026-01-01', to: '2026-12-31' }).newTechnologyFirms).toEqual({
    value: 4,
    from: ['row_f1', 'row_f2', 'row_f3', 'row_f4'],
  })
})

describe('points gained in a year', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' }
  const gained = (change: Answers, enteredOn = '2024-05-01') =>
    rosterFlows([firm(1, enteredOn, change)], year).ladderPointsNetNew.value

  // seed: H5, B9
  it('are the rungs climbed, less those lost', () => {
    const innovative = certificate('创新型中小企业', '2025-03-01')
    expect(gained({ certificates: [innovative, certificate('专精特新“小巨人”', '2026-07-01')] })).toBe(2)
    expect(gained({ certificates: [certificate('创新型中小企业', '2023-03-01', '2026-03-01')] })).toBe(-1)
  })

  it('leave out what a firm held when it moved in, not what it won since', () => {
    const held = certificate('专精特新中小企业', '2025-03-01')
    expect(gained({ certificates: [held] }, '2026-05-01')).toBe(0)
    expect(gained({ certificates: [held, certificate('高新技术企业', '2026-08-01')] }, '2026-05-01')).toBe(1)
  })

  it('are lost with a firm that moves away and kept with one that graduates', () => {
    const certificates = [certificate('高新技术企业', '2025-03-01')]
    expect(gained({ certificates, status: '迁出', exitOn: '2026-05-01' })).toBe(-1)
    expect(gained({ certificates, status: '毕业出园', exitOn: '2026-05-01' })).toBe(0)
  })
})

describe('revenue of the same firms', () => {
  const years = (last: number, now: number) => [
    { year: 2025, revenue: last, employees: 20 },
    { year: 2026, revenue: now, employees: 20 },
  ]
  const year = { from: '2026-01-01', to: '2026-12-31' }

  it('grows by those there on both days only', () => {
    const rows = [
      firm(1, '2024-01-01', { years: years(100, 115) }),
      firm(2, '2026-03-01', { years: years(100, 900) }),
      firm(3, '2024-01-01', { years: years(100, 20), status: '迁出', exitOn: '2026-12-31' }),
    ]
    const { value, from } = rosterFlows(rows, year).sameFirmRevenueGrowth
    expect(value).toBeCloseTo(0.15, 10)
    expect(from).toEqual(['row_f1'])
  })

  it('is not worked out of nothing', () => {
    expect(rosterFlows([firm(1, '2024-01-01')], year).sameFirmRevenueGrowth).toEqual({
      value: null,
      from: [],
    })
  })
})

// seed: T2d
it('reads the roster of an application as the selection did', () => {
  const answers = exampleRoster(WORKED, '2026-10-31', '2026-11-23')
  const rows = answers.map((row) => ({ id: String(row.rosterId), answers: row }))
  const then = figures(answers, '2026-10-31')
  const now = rosterFigures(rows, '2026-10-31')
  expect({
    startups: now.startups.value,
    enterprises: now.enterprises.value,
    employees: now.employees.value,
    digital: now.digitalFirms.value,
    area: now.occupiedArea.value,
    points: now.ladderPoints.value,
    graduates: now.graduatesTotal.value,
    lead: now.leadConcentration.value,
  }).toEqual({
    startups: then.startupTotal,
    enterprises: then.enterpriseTotal,
    employees: then.employees,
    digital: then.digitalFirms,
    area: then.areaUsed,
    points: then.ladderPoints,
    graduates: then.graduates,
    lead: then.leadConcentration,
  })
  expect(now.stagesCovered.value).toBe(3)
})
