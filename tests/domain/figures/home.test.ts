import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedIn } from '#domain/figures/counted.ts'
import type { Home } from '#domain/figures/home.ts'
import { homeFigures } from '#domain/figures/home.ts'
import { countedUnits } from '#domain/figures/roster-numbers.ts'
import { statusOn } from '#domain/figures/title-numbers.ts'
import type { Matter } from '#domain/matter.ts'
import { newMatter } from '#domain/matter.ts'
import type { Title } from '#domain/title.ts'
import { moveTitle } from '#domain/title.ts'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import { exampleRoster } from '#schemas/examples/roster.ts'
import { addDays } from '#schemas/fields/day.ts'
import { NUMBERS } from '#schemas/figures/catalogue.ts'
import { ANNUALS } from '#schemas/rubrics/annuals.ts'
import { title } from '#tests/domain/figures/title.ts'
import { YEAR_JUDGED, YEAR_METRICS } from '#tests/domain/golden-year.ts'
import { parkIn } from '#tests/support/park.ts'

const by = { kind: 'officer', name: '程砚秋', how: 'signed-in' } as const
const spec = parkIn('500101')
const roster = exampleRoster(spec, '2026-01-15', '2026-01-15').map((answers, n) => ({
  id: `row_${n}`,
  answers,
}))
const base: Home = {
  title,
  applied: {
    usableArea: 40000.5,
    targetTable: [
      { year: 2026, startups: 40 },
      { year: 2027, startups: 60 },
    ],
  },
  roster,
  ledgers: {},
  matters: [],
  rubrics: ANNUALS,
  mine: new Set(countedUnits({ roster, title }, '2026-12-31')),
}

const homeWith = (...matters: readonly Matter[]): Home => ({
  ...base,
  matters: matters.flatMap((one) => countedIn(one) ?? []),
})

function numbers(home: Home, period: string, today = '2026-12-31') {
  const found = homeFigures(home, today).find((one) => one.period === period)
  if (!found) throw new Error(`nothing of ${period}`)
  return found.numbers
}

function matter(kind: Matter['kind'], key: string, openedAt: string, more: Partial<Matter> = {}): Matter {
  const about = { caseId: 'app_1', kind, key, period: key, status: 'open', openedAt, data: {} }
  return { ...newMatter(about), ...more }
}

describe('a park', () => {
  // seed: H6
  test('has a summary for every quarter since its designation, in its district and clusters', () => {
    const all = homeFigures(base, '2026-08-01')
    expect(all.map(({ period }) => period)).toEqual(['2026Q1', '2026Q2', '2026Q3'])
    expect(all[0]).toMatchObject({ districtId: '500101', clusters: ['A1', 'D07'], status: '有效' })
  })

  test('brings only numbers some figure is made of, all of them integers', () => {
    const today = '2026-06-30'
    const ledgers = Object.fromEntries(
      Object.entries(exampleLedgers(today)).map(([code, rows]) => [
        code,
        rows.map((answers, n) => ({ id: `${code}_${n}`, answers })),
      ]),
    )
    const found = numbers({ ...base, ledgers }, '2026Q2', today)
    for (const [key, value] of Object.entries(found)) {
      expect([key, NUMBERS.has(key) || ['evaluated', 'incubatedTotal'].includes(key)]).toEqual([key, true])
      expect([key, Number.isInteger(value)]).toEqual([key, true])
    }
    expect(Object.keys(found).length).toBeGreaterThan(30)
  })

  test('counts itself, its start-ups and what it plans', () => {
    expect(numbers(base, '2026Q1', '2026-03-31')).toMatchObject({
      homes: 1,
      'title.有效': 1,
      startups: spec.incubatees + spec.teams,
      incubatees: spec.incubatees,
      teams: spec.teams,
      cumulative: spec.incubatees + spec.teams,
      areaUsable: 4000050,
      'plan.2026': 40,
      'plan.2027': 60,
      'through.2027': 1,
    })
  })

  test('counts no unit in what was gathered that another park had counted before', () => {
    const mine = new Set([...base.mine].slice(0, 3))
    expect(numbers({ ...base, mine }, '2026Q1').cumulative).toBe(3)
  })

  test('counts no start-ups while it is suspended, and nothing it has once it is removed', () => {
    const at = (day: string) => `${day}T02:00:00.000Z`
    const move = (from: Title, to: Title['status'], day: string, mover: 'CITY_DECIDE' | 'CITY_LEAD') =>
      moveTitle(from, { to, mover, at: at(day), by, reason: '' })
    const rectifying = move(title, '整改中', '2026-04-10', 'CITY_DECIDE')
    const suspended = move(rectifying, '暂停', '2026-08-10', 'CITY_DECIDE')
    const removed = move(suspended, '撤销', '2026-11-10', 'CITY_DECIDE')
    const home = { ...base, title: removed }
    expect(['2026Q1', '2026Q2', '2026Q3', '2026Q4'].map((one) => numbers(home, one).homes ?? 0)).toEqual([
      1, 1, 0, 0,
    ])
    expect(numbers(home, '2026Q3')).not.toHaveProperty('startups')
    expect(numbers(home, '2026Q3')).toHaveProperty('enterprises')
    expect(numbers(home, '2026Q4')).toMatchObject({ 'title.撤销': 1 })
    expect(numbers(home, '2026Q4')).not.toHaveProperty('enterprises')
    expect(numbers(home, '2026Q4')).toHaveProperty('cumulative')
  })
})

test('the state of a title on a day is read from its history', () => {
  const warned = moveTitle(title, {
    to: '警示',
    mover: 'CITY_LEAD',
    at: '2026-03-31T15:59:00Z',
    by,
    reason: '',
  })
  const again = moveTitle(warned, {
    to: '有效',
    mover: 'CITY_LEAD',
    at: '2026-05-01T00:00:00Z',
    by,
    reason: '',
  })
  expect(['2026-03-30', '2026-03-31', '2026-04-30', '2026-05-01'].map((day) => statusOn(again, day))).toEqual(
    ['有效', '警示', '警示', '有效'],
  )
})

describe('matters', () => {
  test('of the reports count in the quarter they are about; what is added up since January is taken apart', () => {
    const report = (key: string, data: Matter['data']) =>
      matter('monitoring', key, '2026-04-01T00:00:00Z', { data })
    const matters = [
      report('2026Q1', {
        submittedAt: '2026-04-10T00:00:00Z',
        figures: { revenueYtd: 100.5, taxYtd: 10, rdYtd: 5 },
      }),
      report('2026Q2', { missingAt: '2026-08-01T00:00:00Z' }),
      report('2026Q3', {
        submittedAt: '2026-10-20T00:00:00Z',
        late: 3,
        figures: { revenueYtd: 300, taxYtd: 30, rdYtd: 20 },
      }),
    ]
    const home = homeWith(...matters)
    expect(numbers(home, '2026Q1')).toMatchObject({
      reportsDue: 1,
      reportsOnTime: 1,
      revenue: 10050,
      rd: 500,
    })
    expect(numbers(home, '2026Q2')).toMatchObject({ reportsDue: 1, reportsMissing: 1 })
    expect(numbers(home, '2026Q2')).not.toHaveProperty('revenue')
    expect(numbers(home, '2026Q3')).toMatchObject({
      reportsDue: 1,
      reportsLate: 1,
      revenue: 19950,
      tax: 2000,
    })
    expect(numbers(home, '2026Q4')).not.toHaveProperty('reportsDue')
  })

  // seed: S2d
  test('an alert is open from its day until it is closed', () => {
    const data = { code: 'startups', level: 'red', numbers: {} }
    const alert = matter('alert', 'a', '2026-02-01T00:00:00Z', { data, closedAt: '2026-07-01T00:00:00Z' })
    const home = homeWith(alert)
    expect(['2026Q1', '2026Q2', '2026Q3'].map((one) => numbers(home, one)['alert.red'] ?? 0)).toEqual([
      1, 1, 0,
    ])
    expect(['2026Q1', '2026Q2'].map((one) => numbers(home, one).alertsRaised ?? 0)).toEqual([1, 0])
  })

  test('a rectification that was issued is open, overdue, and then accepted', () => {
    const one = matter('rectification', '1', '2026-02-01T00:00:00Z', {
      status: 'accepted',
      data: { dueOn: '2026-05-01' },
      closedAt: '2026-07-02T00:00:00Z',
    })
    const asked = matter('rectification', '2', '2026-02-01T00:00:00Z', { status: 'asked' })
    const home = homeWith(one, asked)
    expect(numbers(home, '2026Q1')).toMatchObject({ rectifying: 1 })
    expect(numbers(home, '2026Q1')).not.toHaveProperty('rectifyingLate')
    expect(numbers(home, '2026Q2')).toMatchObject({ rectifying: 1, rectifyingLate: 1 })
    expect(numbers(home, '2026Q3')).toMatchObject({ rectified: 1 })
  })

  // seed: S1b
  test('money counts when it is asked for, listed and paid', () => {
    const data = {
      projectName: '示例项目',
      applicant: '甲公司',
      applicantUscc: '',
      category: '数字化转型',
      programYear: 2026,
      requested: 120.5,
      priority: false,
      approved: 100,
      listedUntil: '2026-06-30',
      paidOn: '2026-07-15',
      claims: [],
    }
    const home = homeWith(matter('funding', 'f', '2026-03-01T00:00:00Z', { data }))
    expect(numbers(home, '2026Q1')).toMatchObject({ 'fundsAsked.数字化转型': 12050 })
    expect(numbers(home, '2026Q2')).toMatchObject({ 'fundsGranted.数字化转型': 10000 })
    expect(numbers(home, '2026Q3')).toMatchObject({ 'fundsPaid.数字化转型': 10000 })
    expect(numbers(home, '2026Q3')).not.toHaveProperty('fundsAsked.数字化转型')
  })

  // seed: B8
  test('a published evaluation gives the band and a share of the maximum for each ecosystem', () => {
    const verified = Object.fromEntries(
      Object.entries(YEAR_METRICS).filter(([, value]) => value !== undefined),
    )
    const published = { score: 78.61, band: '良好', at: '2027-06-10T00:00:00Z', appealUntil: '2027-06-24' }
    const data = { year: 2026, cycle: 1, selfDue: '2027-03-15', verified, judged: YEAR_JUDGED, published }
    const home = homeWith(matter('evaluation', '2026', '2027-01-15T00:00:00Z', { data }))
    expect(numbers(home, '2027Q1', '2027-12-31')).not.toHaveProperty('evaluated')
    const found = numbers(home, '2027Q2', '2027-12-31')
    expect(found).toMatchObject({ evaluated: 1, 'band.良好': 1 })
    const shares = Object.entries(found).filter(([key]) => key.startsWith('eco.'))
    expect(shares).toHaveLength(7)
    // Group E of the worked park has 29 of 35 points.
    const sum = shares.reduce((total, [, value]) => total + value, 0)
    expect(sum / 7 / 100).toBeCloseTo((29 / 35) * 100, 0)
  })
})

test('the flows of quarters add up to those of the year, wherever the days fall', () => {
  const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2026-01-01', n))
  const rows = fc.array(fc.record({ recommendedOn: day, outcome: fc.constant('审核中') }), { maxLength: 20 })
  fc.assert(
    fc.property(rows, (all) => {
      const from = { ...title, validFrom: '2026-01-01' }
      const L20 = all.map((answers, n) => ({ id: `row_${n}`, answers }))
      const home = { ...base, title: from, roster: [], mine: new Set<string>(), ledgers: { L20 } }
      const quarters = homeFigures(home, '2026-12-31').map((one) => one.numbers.projectsReferred ?? 0)
      expect(quarters.reduce((sum, one) => sum + one, 0)).toBe(all.length)
    }),
    { numRuns: 25 },
  )
})
