import { describe, expect, it } from 'vitest'
import { applied, patchOf } from '#domain/correction.ts'
import type { Entry } from '#domain/entry.ts'
import { claimsOf, doubled, heldFirm, livingAnswers, newEntry, renamed } from '#domain/roster/entries.ts'
import { alteredFigures, quarterEnds } from '#domain/roster/locked.ts'
import { warningsOf } from '#domain/roster/warnings.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { certificate, firm, team } from '#tests/domain/roster/rows.ts'

const written = {
  caseId: 'app_1',
  at: '2026-12-01T00:00:00.000Z',
  by: { kind: 'applicant', name: '园区', how: 'signed-in' },
} as const

const entry = ({ id, answers }: { id: string; answers: Answers }, change: Answers = {}): Entry =>
  newEntry(id, { ...answers, ...change }, written)

describe('a row of an application', () => {
  it('keeps its one year as the first of several and loses nothing else', () => {
    const [row = {}] = exampleApplication(WORKED, '2026-11-23').roster
    const living = livingAnswers(row)
    expect(living.years).toEqual([expect.objectContaining({ year: 2025, employees: row.employees })])
    expect(living.revenue).toBeUndefined()
    expect(living).toMatchObject({ name: row.name, uscc: row.uscc, enteredOn: row.enteredOn })
  })
})

describe('the firm a row holds', () => {
  it('is one that is there and counts; service providers may serve several parks', () => {
    const row = firm(1, '2025-01-01')
    expect(heldFirm(entry(row))).toBe(row.answers.uscc)
    for (const change of [{ blocked: true }, { status: '迁出' }, { kind: '服务机构' }])
      expect(heldFirm(entry(row, change))).toBeUndefined()
    expect(heldFirm({ ...entry(row), removedAt: written.at })).toBeUndefined()
  })

  it('is taken when it comes, given back when it leaves, and passes from row to row within an act', () => {
    const row = firm(1, '2025-01-01')
    const [there, gone] = [entry(row), entry(row, { status: '迁出', exitOn: '2026-01-01' })]
    const name = `firm|${row.answers.uscc}`
    expect(claimsOf([{ after: there }])).toEqual({ claim: [name], release: [] })
    expect(claimsOf([{ before: there, after: gone }])).toEqual({ claim: [], release: [name] })
    expect(claimsOf([{ before: there, after: gone }, { after: { ...there, id: 'row_new' } }])).toEqual({
      claim: [],
      release: [],
    })
    expect(doubled([there, { ...there, id: 'row_new' }, gone])).toEqual([row.answers.uscc])
  })
})

it('keeps a former name with the day until which it was used', () => {
  const once = renamed({ name: '甲公司' }, { name: '乙公司' }, '2026-02-01')
  const twice = renamed(once, { ...once, name: '丙公司' }, '2026-05-01')
  expect(twice.formerNames).toEqual([
    { name: '甲公司', until: '2026-02-01' },
    { name: '乙公司', until: '2026-05-01' },
  ])
  expect(renamed({ name: '甲公司' }, { name: '甲公司' }, '2026-02-01')).toEqual({ name: '甲公司' })
})

describe('a locked quarter', () => {
  const lock = { lockedUntil: '2026-09-30', since: '2026-01-01', today: '2026-11-10' }

  it('is looked at from the designation on', () => {
    expect(quarterEnds('2026-09-30', '2026-01-01')).toEqual(['2026-09-30', '2026-06-30', '2026-03-31'])
    expect(quarterEnds('2026-12-31', '2020-01-01')).toHaveLength(8)
  })

  it('names each figure that would change, and nothing that would not', () => {
    const before = [firm(1, '2025-01-01'), firm(2, '2025-06-01')]
    const left = [before[0], firm(2, '2025-06-01', { status: '迁出', exitOn: '2026-09-10' })].flatMap(
      (one) => one ?? [],
    )
    expect(alteredFigures(before, left, lock)).toContainEqual({
      quarter: '2026Q3',
      figure: 'startups',
      before: 2,
      after: 1,
    })
    expect(alteredFigures(before, left, lock).map(({ quarter }) => quarter)).not.toContain('2026Q2')
    const later = [before[0], firm(2, '2025-06-01', { status: '迁出', exitOn: '2026-10-10' })].flatMap(
      (one) => one ?? [],
    )
    expect(alteredFigures(before, later, lock)).toEqual([])
    expect(alteredFigures(before, [...before, firm(3, '2026-10-01')], lock)).toEqual([])
  })

  it('takes a certificate that is entered late, but a year’s figures until 30 April of the next', () => {
    const before = [firm(1, '2025-01-01')]
    const certified = [firm(1, '2025-01-01', { certificates: [certificate('高新技术企业', '2026-08-01')] })]
    expect(alteredFigures(before, certified, lock).map(({ figure }) => figure)).toEqual([
      'ladderPoints',
      '高新技术企业',
    ])
    const years = [{ year: 2025, employees: 99, revenue: 500, digitalLevel: '未实施' }]
    const grown = [firm(1, '2025-01-01', { years })]
    expect(alteredFigures(before, grown, { ...lock, today: '2026-04-30' })).toEqual([])
    expect(alteredFigures(before, grown, { ...lock, today: '2026-05-01' })[0]).toMatchObject({
      figure: 'employees',
    })
  })
})

it('puts a correction on top of what was changed since it was asked for', () => {
  const row = firm(1, '2025-01-01')
  const patch = patchOf(row.id, row.answers, {
    ...row.answers,
    status: '迁出',
    exitOn: '2026-09-10',
    stage: undefined,
  })
  const now = entry(row, { areaUsed: 300 })
  expect(applied([now], [patch])).toEqual([
    {
      id: row.id,
      answers: { ...withoutStage(row.answers), areaUsed: 300, status: '迁出', exitOn: '2026-09-10' },
    },
  ])
})

function withoutStage({ stage: _, ...rest }: Answers): Answers {
  return rest
}

describe('a row is worth a look', () => {
  const of = (change: Answers, today = '2026-12-01') =>
    warningsOf(firm(1, '2023-03-01', { contractEndOn: '2029-01-01', ...change }), today).map(
      ({ what }) => what,
    )

  it('within 90 days of what ends', () => {
    expect(of({})).toEqual([])
    expect([of({ incubationStart: '2023-02-28' }), of({ incubationStart: '2023-03-02' })]).toEqual([
      ['incubation'],
      [],
    ])
    expect(of({ contractEndOn: '2027-01-15' })).toEqual(['contract'])
    expect(of({ certificates: [certificate('瞪羚', '2024-01-01', '2027-02-01')] })).toEqual(['certificate'])
    expect(of({ certificates: [certificate('瞪羚', '2020-01-01', '2023-02-01')] })).toEqual([])
  })

  it('while last year’s figures are missing, another park holds the firm, or the district doubts it', () => {
    expect(of({ years: [{ year: 2024 }] })).toEqual(['year'])
    expect(of({ blocked: true, verifiedBy: '存疑' })).toEqual(['blocked', 'doubt'])
    expect(of({ status: '迁出', blocked: true })).toEqual([])
    expect(warningsOf(team(1, '2026-01-01'), '2026-12-01')).toEqual([])
  })
})
