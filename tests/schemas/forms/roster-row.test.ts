import { describe, expect, it } from 'vitest'
import type { Answers } from '#schemas/fields/field.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { advise } from '#schemas/operations/check.ts'
import { rowsOf, settle } from '#schemas/operations/settle.ts'
import { figures } from '#schemas/roster/figures.ts'
import { rosterProblems } from '#schemas/roster/problems.ts'
import { named } from '#tests/schemas/forms/breaches/breach.ts'
import { ADVICE, BREACHES, valid } from '#tests/schemas/forms/breaches/roster-row.ts'
import { codesWith, TODAY } from '#tests/schemas/forms/valid.ts'

const { answers } = valid
const [certificate = {}] = rowsOf(answers.certificates)

describe('roster row', () => {
  it('has no problem as it is', () => {
    expect(codesWith(valid, {})).toEqual([])
  })

  // seed: B14
  it.each(named(BREACHES))('breaks $code', ({ code, change }) => {
    expect(codesWith(valid, change)).toContain(code)
  })

  it('asks a team for its leader, at least three members and no credit code', () => {
    const team = { kind: '科创团队', uscc: undefined }
    const codes = codesWith(valid, team)
    expect(codes).toEqual(['teamLeader.required', 'teamMembers.required', 'teamProject.required'])
    expect(codesWith(valid, { ...team, teamLeader: '某人', teamMembers: 2, teamProject: '样机' })).toEqual([
      'teamMembers.number',
    ])
  })

  // seed: B6
  it('works out size, limit and whether it is a start-up', () => {
    const at = (change: Answers, dataAsOf = TODAY) =>
      settle(rosterRow, { ...answers, ...change }, { today: TODAY, dataAsOf })
    expect(at({ incubationStart: '2024-01-31', clusterCode: 'A1', industryCode: '3670' })).toMatchObject({
      incubationLimit: '2028-01-31',
      isStartup: true,
    })
    expect(at({ incubationStart: '2024-01-31', clusterCode: 'C5' }).incubationLimit).toBe('2029-01-31')
    expect(at({ employees: 1200, revenue: 50_000 })).toMatchObject({ sizeClass: '大型', isStartup: false })
    expect(at({ kind: '科创团队' })).toMatchObject({ isStartup: true })
  })

  it('counts in incubation up to the last day of the limit and not on the next', () => {
    const change = { incubationStart: '2022-11-23', clusterCode: 'A1', industryCode: '3670' }
    const counts = (dataAsOf: string) =>
      settle(rosterRow, { ...answers, ...change }, { today: TODAY, dataAsOf }).isStartup
    expect([counts('2026-11-23'), counts('2026-11-24')]).toEqual([true, false])
  })

  it.each(named(ADVICE))('advises $code', ({ code, change }) => {
    expect(codesWith(valid, change, {}, advise)).toEqual([code])
  })
})

describe('roster', () => {
  const asOf = '2026-10-31'

  it('counts a unit once and only while it is in the park', () => {
    const gone = { ...answers, uscc: '91500000MA9X12223P', status: '迁出', exitOn: '2026-11-05' }
    expect(figures([answers, answers, gone], asOf).enterpriseTotal).toBe(2)
    expect(figures([{ ...gone, exitOn: asOf }], asOf).enterpriseTotal).toBe(0)
    expect(figures([{ ...answers, enteredOn: '2026-11-01' }], asOf).enterpriseTotal).toBe(0)
  })

  it('never counts a team and the firm it became', () => {
    const team = {
      ...answers,
      kind: '科创团队',
      uscc: undefined,
      rosterId: 'T1',
      status: '转化（团队）',
      exitOn: asOf,
    }
    expect(figures([team, answers], asOf)).toMatchObject({ teamCount: 0, incubateeCount: 1, startupTotal: 1 })
  })

  it('takes the highest rung of a firm, and adds the high-tech enterprise', () => {
    const held = ['科技型中小企业', '专精特新中小企业', '高新技术企业', '瞪羚'].map((certType) => ({
      ...certificate,
      certType,
    }))
    expect(figures([{ ...answers, certificates: held }], asOf).ladderPoints).toBe(3)
  })

  // seed: T1f
  it('does not count a firm outside the positioning as lead industry', () => {
    expect(figures([{ ...answers, fitsPositioning: false }], asOf).leadConcentration).toBe(0)
  })

  it('names the second of two rows with one credit code', () => {
    expect(rosterProblems([answers, { ...answers, name: '另一企业' }], { today: TODAY })).toMatchObject([
      { row: 1, path: 'uscc', code: 'roster.duplicate' },
    ])
  })
})
