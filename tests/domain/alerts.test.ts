import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alertWords } from '#domain/alert.ts'
import type { Watched } from '#domain/alerts.ts'
import { alertRules, alertsOf } from '#domain/alerts.ts'
import type { Matter } from '#domain/matter.ts'
import { noReport } from '#domain/monitoring.ts'
import { watchedOf } from '#domain/watched.ts'

const today = '2026-04-30'
const raised = (watched: Partial<Watched>) => alertsOf({ today, ...watched }).map(({ code }) => code)
const report = (late: number, missing = false, missingBefore = false) => ({
  report: { late, missing, missingBefore },
})

/** What raises each alert, and what just does not; source: the programme's table of alerts. */
const cases: readonly (readonly [code: string, is: Partial<Watched>, not: Partial<Watched>])[] = [
  ['late', report(1), report(0)],
  ['late', report(10), report(11)],
  ['very-late', report(11), report(10)],
  ['very-late', report(0, true), report(0, true, true)],
  ['missing-twice', report(0, true, true), report(3, false, true)],
  ['startups-fell', { startups: { before: 100, now: 89 } }, { startups: { before: 100, now: 90 } }],
  ['startups-fell', { startups: { before: 100, now: 75 } }, { startups: { before: 100, now: 74 } }],
  ['startups-fell-far', { startups: { before: 100, now: 74 } }, { startups: { before: 100, now: 75 } }],
  ['target-behind', { target: { planned: 100, actual: 79 } }, { target: { planned: 100, actual: 80 } }],
  ['target-behind', { target: { planned: 100, actual: 60 } }, { target: { planned: 100, actual: 59 } }],
  ['target-far-behind', { target: { planned: 100, actual: 59 } }, { target: { planned: 100, actual: 60 } }],
  ['occupancy', { area: { occupied: 59, usable: 100 } }, { area: { occupied: 60, usable: 100 } }],
  [
    'milestone-late',
    { milestones: [{ name: '平台', on: '2026-02-28' }] },
    { milestones: [{ name: '平台', on: '2026-03-01' }] },
  ],
  ['tenure-ends', { tenureEnd: '2027-04-29' }, { tenureEnd: '2027-04-30' }],
  ['tenure-ended', { tenureEnd: '2026-04-29' }, { tenureEnd: '2026-04-30' }],
  [
    'certificate-ends',
    { certificates: [{ name: '甲', on: '2026-07-28' }] },
    { certificates: [{ name: '甲', on: '2026-07-29' }] },
  ],
  [
    'incubation-ends',
    { incubation: [{ name: '乙', on: '2026-04-30' }] },
    { incubation: [{ name: '乙', on: '2026-04-29' }] },
  ],
  ['satisfaction', { satisfaction: 0.799 }, { satisfaction: 0.8 }],
  ['accident', { accidents: ['一般', '较大'] }, { accidents: ['一般'] }],
  ['operator-listed', { listed: '经营异常名录' }, {}],
  ['shared-contact', { sharing: [{ what: '023-1', firms: 5 }] }, { sharing: [{ what: '023-1', firms: 4 }] }],
  ['firm-in-two-parks', { doubles: ['某公司'] }, { doubles: [] }],
  ['exits-hidden', { hiddenExits: ['某公司'] }, { hiddenExits: [] }],
]

test.each(cases)('%s', (code, is, not) => {
  expect(raised(is)).toContain(code)
  expect(raised(not)).not.toContain(code)
})

test('every rule has a case, its level and its words in both languages', () => {
  expect(new Set(cases.map(([code]) => code))).toEqual(new Set(alertRules.map(({ code }) => code)))
  for (const [code, is] of cases) {
    const alert = alertsOf({ today, ...is }).find((one) => one.code === code)
    if (!alert) throw new Error(code)
    expect(alertWords(alert, 'zh').trigger).toMatch(/\p{Script=Han}/u)
    expect(alertWords(alert, 'en').trigger).not.toMatch(/\p{Script=Han}/u)
    expect(alertWords(alert, 'zh').figures).not.toMatch(/undefined|NaN|Infinity/)
    expect(alertWords(alert, 'zh').figures).not.toBe('')
  }
})

test('what is not known raises nothing', () => {
  expect(raised({})).toEqual([])
})

describe('levels', () => {
  const shares = fc.integer({ min: 0, max: 200 })

  test('a fall of start-ups and a target missed raise one alert at most, and a worse one is never milder', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 200 }), (now, before) => {
        const fell = raised({ startups: { before, now } })
        const behind = raised({ target: { planned: before, actual: now } })
        expect(fell.length).toBeLessThanOrEqual(1)
        expect(behind.length).toBeLessThanOrEqual(1)
        expect(fell.includes('startups-fell-far')).toBe(now < before * 0.75)
      }),
    )
  })

  test('a report is late, very late or missing twice, never two of them', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.boolean(), fc.boolean(), (late, missing, before) => {
        const found = raised(report(late, missing, before))
        expect(found.length).toBe(late > 0 || missing ? 1 : 0)
      }),
    )
  })
})

describe('what is looked at', () => {
  const known = {
    today,
    quarter: '2026Q1',
    matters: [],
    application: {},
    reported: undefined,
    books: {},
    removed: [],
  }

  test('a park nobody knows anything of raises nothing', () => {
    expect(alertsOf(watchedOf(known))).toEqual([])
  })

  test('the plan of the year counts in proportion to its quarters', () => {
    const matter: Matter = {
      caseId: 'app_1',
      kind: 'monitoring',
      key: '2026Q1',
      period: '2026Q1',
      status: 'received',
      openedAt: '',
      changedAt: '',
      flags: [],
      data: { ...noReport('2026Q1'), figures: { startupTotal: 17 } },
      version: 1,
    }
    const targetTable = [
      { year: 2025, startups: 20 },
      { year: 2026, startups: 40 },
    ]
    const watched = watchedOf({ ...known, matters: [matter], application: { targetTable } })
    expect(watched.target).toEqual({ planned: 25, actual: 17 })
    expect(raised(watched)).toContain('target-behind')
  })

  test('the newest evaluation says how satisfied firms are and whether the operator may be on a list', () => {
    const year = (key: string, data: Record<string, unknown>): Matter => ({
      caseId: 'app_1',
      kind: 'evaluation',
      key,
      period: key,
      status: 'published',
      openedAt: '',
      changedAt: '',
      flags: [],
      data: { year: Number(key), cycle: 1, selfDue: '', ...data },
      version: 1,
    })
    const old = year('2024', { verified: { satisfaction: 0.5 }, suspected: ['V1'] })
    const fresh = year('2025', { verified: { satisfaction: 0.9 } })
    expect(raised(watchedOf({ ...known, matters: [fresh, old] }))).toEqual([])
    expect(raised(watchedOf({ ...known, matters: [old] }))).toEqual(['satisfaction', 'operator-listed'])
  })

  test('firms in the park with one telephone or room are counted, those that left are not', () => {
    const firm = (n: number, status = '在园') => ({
      id: `row_${n}`,
      answers: { kind: '企业', name: `企业${n}`, status, roomNo: '1栋101', enteredOn: '2025-01-01' },
    })
    const four = [1, 2, 3, 4].map((n) => firm(n))
    const roster = (rows: ReturnType<typeof firm>[]) => watchedOf({ ...known, books: { roster: rows } })
    expect(raised(roster([...four, firm(5, '迁出')]))).toEqual([])
    expect(raised(roster([...four, firm(5)]))).toEqual(['shared-contact'])
  })
})
