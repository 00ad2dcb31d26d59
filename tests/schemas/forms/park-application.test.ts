import { describe, expect, it } from 'vitest'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { advise } from '#schemas/operations/check.ts'
import { rowsOf, settle } from '#schemas/operations/settle.ts'
import { named } from '#tests/schemas/forms/breaches/breach.ts'
import {
  ADVICE,
  BREACHES,
  changedRow,
  roster,
  valid,
} from '#tests/schemas/forms/breaches/park-application.ts'
import { codesWith, problemsWith, TODAY, validWanzhou } from '#tests/schemas/forms/valid.ts'

const { answers, context } = valid

describe('park application', () => {
  // seed: B5, H7, T1a, T1c
  it.each(named(BREACHES))('breaks $code', ({ code, change, facts }) => {
    expect(codesWith(valid, change, facts)).toContain(code)
  })

  it.each(named(ADVICE))('advises $code without blocking', ({ code, change, facts }) => {
    expect(codesWith(valid, change, facts, advise)).toContain(code)
    expect(codesWith(valid, {}, facts)).toEqual([])
  })

  it('accepts a code that fails its check once it is explained, and tells the reviewers', () => {
    const change = {
      operatorUscc: '91350211M0000XUF46',
      operatorUsccOverride: true,
      operatorUsccOverrideReason: '与营业执照一致，已电话核实登记机关',
    }
    expect(codesWith(valid, change)).toEqual([])
    expect(codesWith(valid, change, {}, advise)).toEqual(['operatorUscc.overridden'])
  })

  it('drops an override that is not needed', () => {
    const settled = settle(parkApplication, { ...answers, operatorUsccOverride: true }, context)
    expect(settled).not.toHaveProperty('operatorUsccOverride')
  })

  it('names every field a broken rule concerns', () => {
    expect(problemsWith(valid, { publicServiceArea: 5000 })).toMatchObject([
      { code: 'R2.parts', path: 'incubationArea', also: ['publicServiceArea', 'usableArea'] },
    ])
  })

  it('names the rows of the roster that must be corrected', () => {
    expect(problemsWith(valid, {}, changedRow({ roomNo: undefined }))).toMatchObject([
      { code: 'R3.rows', path: 'roster', zh: '名册有 1 行需要更正（第 1 行），更正后再提交' },
    ])
  })

  it('counts only certificates that are valid on the day of the data', () => {
    const expired = changedRow({
      certificates: rowsOf(roster[0]?.certificates).map((one) => ({ ...one, validUntil: '2026-10-30' })),
    })
    const settled = settle(parkApplication, answers, { ...context, ...expired })
    expect(settled).toMatchObject({ cntTechSme: 4, cntHighTech: 2 })
  })

  // seed: H7
  it('asks for targets from the year of application to 2027', () => {
    const years = (today: string) =>
      rowsOf(settle(parkApplication, {}, { today }).targetTable).map(({ year }) => year)
    expect(years('2025-03-01')).toEqual([2025, 2026, 2027])
    expect(years('2026-11-23')).toEqual([2026, 2027])
    expect(years('2027-02-01')).toEqual([2027])
  })

  it('measures dates from the first submission, so that a correction may take its time', () => {
    expect(codesWith(valid, {}, { today: '2027-03-01', submittedOn: TODAY })).not.toContain('R7.age')
    expect(codesWith(valid, {}, { today: '2027-03-01' })).toContain('R7.age')
  })

  // seed: B2
  it('calls parcels contiguous up to the set gap', () => {
    const wanzhou = validWanzhou(parkApplication)
    const at = (maxParcelGap: number, facts = {}) =>
      settle(parkApplication, { ...wanzhou.answers, maxParcelGap }, { ...wanzhou.context, ...facts })
        .isContiguous
    expect([at(500), at(501), at(501, { contiguousGap: 800 })]).toEqual([true, false, true])
  })

  it('keeps the earlier figures while no roster is at hand', () => {
    const settled = settle(parkApplication, { ...answers, startupTotal: 26 }, { today: TODAY })
    expect(settled.startupTotal).toBe(26)
  })
})
