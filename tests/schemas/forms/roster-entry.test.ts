import { describe, expect, it } from 'vitest'
import { livingAnswers } from '#domain/roster/entries.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rosterConversion } from '#schemas/forms/roster/conversion.ts'
import { firmUpdate } from '#schemas/forms/roster/firm-update.ts'
import { rosterLeave } from '#schemas/forms/roster/leave.ts'
import { rosterEntry } from '#schemas/forms/roster-entry/index.ts'
import { advise, check } from '#schemas/operations/check.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { rowsOf, settle } from '#schemas/operations/settle.ts'
import type { Breach } from '#tests/schemas/forms/breaches/breach.ts'
import { named } from '#tests/schemas/forms/breaches/breach.ts'
import { codesWith, TODAY } from '#tests/schemas/forms/valid.ts'

const [row = {}] = exampleApplication(WORKED, TODAY).roster
const valid = { form: rosterEntry, answers: livingAnswers(row), context: { today: TODAY } }
const [year = {}] = rowsOf(valid.answers.years)

const BREACHES: readonly Breach[] = [
  ['uscc.check', { uscc: '91350211M0000XUF46' }],
  ['registered-late', { registeredOn: TODAY, enteredOn: '2026-06-01' }],
  ['contract-order', { contractEndOn: valid.answers.enteredOn }],
  ['incubated-elsewhere', { registeredInPark: false }],
  [
    'certificate-order',
    {
      certificates: [
        {
          certType: '瞪羚',
          certNo: '1',
          certSchemeVersion: '其他',
          issuedOn: '2026-01-01',
          validUntil: '2026-01-01',
        },
      ],
    },
  ],
  ['graduate-ground', { incubationStatus: '已毕业（留园）', graduatedOn: TODAY }],
  ['graduatedOn.required', { incubationStatus: '已毕业（留园）', graduateCriterion: '高新技术企业' }],
  ['graduated-order', { incubationStatus: '已毕业（留园）', graduatedOn: '2000-01-01' }],
  ['year-incomplete', { years: [{ ...year, revenue: undefined }] }],
  ['year-main-revenue', { years: [{ ...year, mainRevenue: 99_999 }] }],
  ['year-assets', { industryCode: '7211', years: [{ ...year, assets: undefined }] }],
  ['year-future', { years: [{ ...year, year: 2027 }] }],
  ['years.required', { years: undefined }],
  ['years.year.not-distinct', { years: [year, year] }],
]

const ADVICE: readonly Breach[] = [
  [
    'uscc.overridden',
    { uscc: '91350211M0000XUF46', usccOverride: true, usccOverrideReason: '与营业执照一致' },
  ],
  ['old-at-entry', { registeredOn: '2020-01-01' }],
  ['limit-near', { incubationStart: '2022-12-01', clusterCode: 'A1', industryCode: '3670' }],
  ['branch', { name: '重庆示例科技有限公司渝中分公司' }],
]

describe('living roster', () => {
  it('takes a row of an application as it is', () => {
    expect(codesWith(valid, {})).toEqual([])
  })

  // seed: B10
  it('keeps the segment of a firm and whether it is a source of industrial innovation; older rows lack both', () => {
    const more = { segment: '车规级传感器', innovationSource: true }
    expect(codesWith(valid, more)).toEqual([])
    const settled = settle(rosterEntry, { ...valid.answers, ...more }, valid.context)
    expect(settled).toMatchObject(more)
    expect(valid.answers).not.toHaveProperty('segment')
    const columns = Object.keys(allFields(rosterEntry))
    expect(columns.indexOf('segment')).toBe(columns.indexOf('clusterCode') + 1)
    expect(allFields(rosterEntry).innovationSource?.label).toContain('产业创新策源地')
  })

  it.each(named(BREACHES))('breaks $code', ({ code, change }) => {
    expect(codesWith(valid, change)).toContain(code)
  })

  it.each(named(ADVICE))('advises $code', ({ code, change }) => {
    expect(codesWith(valid, change, {}, advise)).toContain(code)
  })

  it('tests every rule it has', () => {
    const tested = new Set([...BREACHES, ...ADVICE].map(([code]) => code))
    const all = [...rosterEntry.rules, ...rosterEntry.advice].flatMap(({ messages }) => messages)
    expect(all.map(({ code }) => code).filter((code) => !tested.has(code))).toEqual([])
  })

  it('keeps the beginning of an incubation that has ended, and what acts of their own wrote', () => {
    const graduated: Answers = {
      ...valid.answers,
      incubationStatus: '已毕业（留园）',
      graduatedOn: '2026-10-01',
      graduateCriterion: '高新技术企业',
      formerNames: [{ name: '旧名', until: '2026-01-01' }],
      verifiedBy: '已核验',
    }
    const settled = settle(rosterEntry, graduated, { today: TODAY })
    expect(settled).toMatchObject({
      incubationStart: valid.answers.incubationStart,
      isStartup: false,
      verifiedBy: '已核验',
    })
    expect(settled.formerNames).toEqual([{ name: '旧名', until: '2026-01-01' }])
  })
})

describe('acts on a row', () => {
  const codes = (form: typeof rosterLeave, answers: Answers, context: object) =>
    check(form, settle(form, answers, { today: TODAY, ...context }), { today: TODAY, ...context }).map(
      ({ code }) => code,
    )

  it('a firm cannot leave before it came', () => {
    const answers = { status: '迁出', exitOn: '2026-01-01', exitTo: '市外', exitReason: '企业整体外迁' }
    expect(codes(rosterLeave, answers, { enteredOn: '2026-02-01' })).toEqual(['exit-order'])
    expect(codes(rosterLeave, answers, { enteredOn: '2025-02-01' })).toEqual([])
  })

  it('a team turns into a firm after it came and once the firm is registered', () => {
    const answers = {
      on: '2026-05-01',
      name: '某某科技有限公司',
      uscc: valid.answers.uscc,
      legalRep: '赵安然',
      registeredOn: '2026-05-02',
      industryCode: '3670',
    }
    expect(codes(rosterConversion, answers, { enteredOn: '2026-06-01' })).toEqual([
      'conversion-order',
      'conversion-registered',
    ])
  })

  it('a firm begins with what is known of it and says what it disputes', () => {
    const context = { today: TODAY, kind: '企业', years: [year], certificates: [] }
    const begun = settle(firmUpdate, {}, context)
    expect(begun.years).toEqual([year])
    const typed = settle(firmUpdate, { check: '提出异议' }, context)
    expect(check(firmUpdate, typed, context).map(({ code }) => code)).toEqual(['disputed.required'])
    const team = settle(
      firmUpdate,
      { check: '核对无误', years: [{ ...year, revenue: undefined }] },
      { ...context, kind: '科创团队' },
    )
    expect(check(firmUpdate, team, context)).toEqual([])
  })
})
