import { describe, expect, it } from 'vitest'
import type { Answers } from '#schemas/fields/field.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { advise } from '#schemas/operations/check.ts'
import { rowsOf, settle } from '#schemas/operations/settle.ts'
import { codesWith, problemsWith, TODAY, validApplication, validWanzhou } from '#tests/schemas/forms/valid.ts'

const valid = validApplication(parkApplication)
const { answers, context } = valid
const roster = rowsOf(context.roster as Answers[])
const changedRow = (change: Answers) => ({
  roster: roster.map((row, i) => (i === 0 ? { ...row, ...change } : row)),
})
const leads = rowsOf(answers.leadIndustries)

/** What is changed, on which fact, and the one rule that must break. */
const BREACHES: readonly (readonly [code: string, change: Answers, facts?: { [fact: string]: unknown }])[] = [
  ['operatorUscc.check', { operatorUscc: '91350211M0000XUF46' }],
  ['operatorUscc.uscc-format', { operatorUscc: '办理中' }],
  ['park-name', { parkName: '中国智造示范园' }],
  ['R5.title', {}, { liveTitles: [{ operatorUscc: 'x', parkName: answers.parkName }] }],
  ['R5.ban', {}, { bans: [{ operatorUscc: answers.operatorUscc, until: TODAY }] }],
  ['operatorIsLegalEntity.must-be-yes', { operatorIsLegalEntity: false }],
  ['operation-start', { operationStartOn: '2018-01-01' }],
  ['fullTimeStaff.rows', { fullTimeStaff: 8 }],
  ['mentorCount.rows', { mentorCount: 0 }],
  ['externalOrgCount.rows', { externalOrgs: undefined }],
  ['R2.parts', { publicServiceArea: 3900.01 }],
  ['R2.usable', { totalFloorArea: 11_999.99 }],
  ['occupied', { occupiedArea: 12_001 }],
  ['parcels', { parcelCount: 2, maxParcelGap: 10 }],
  ['R1.few', { leadIndustries: leads.slice(0, 1) }],
  ['R1.many', { leadIndustries: [...leads, ...leads.map((row) => ({ ...row, segment: '传感' }))] }],
  ['leadIndustries.clusterCode.not-distinct', { leadIndustries: [leads[0] ?? {}, leads[0] ?? {}] }],
  ['R7.month-end', { dataAsOf: '2026-10-30' }],
  ['R7.age', { dataAsOf: '2026-11-30' }],
  ['signer', { truthSignedBy: '旁人' }],
  ['R3.rows', {}, changedRow({ areaUsed: '约三百' })],
  ['R3.startups', {}, { roster: [] }],
  ['R3.area', {}, changedRow({ areaUsed: 9000 })],
  ['R3.lead', {}, changedRow({ leadIndustryIdx: '3' })],
  ['ipOwners.most', { ipOwners: 25 }],
  ['equityFunded.most', { equityFunded: 25 }],
  ['cntAboveScale.most', { cntAboveScale: 31 }],
  ['patents', { inventionPatents: 9999 }],
  ['rd', { rdLastYear: 99_999_999 }],
  ['sources', { sourceMix: [{ count: 30 }, { count: 2 }, { count: 1 }] }],
  ['R4', { targetTable: [{ ...target(0) }, { ...target(1), startups: 25 }] }],
  ['targets-fall', { targetTable: [{ ...target(0), platforms: 9 }, target(1)] }],
  ['segments', { planSegments: '聚焦汽车电子' }],
  ['invest-sum', { investTotal: 760.01 }],
  ['complianceDeclared.not-all', { complianceDeclared: ['无偷税漏税'] }],
  ['truthDeclared.must-be-yes', { truthDeclared: false }],
  ['publicityConsent.must-be-yes', { publicityConsent: false }],
  ['districtId.not-offered', { districtId: '500105' }],
  ['tenureEndOn.required', { tenureEndOn: undefined }],
  ['attachments.licence.required', {}, { attachments: { ...Object(context.attachments), licence: 0 } }],
  ['attachments.plan.too-many', {}, { attachments: { ...Object(context.attachments), plan: 4 } }],
]

function target(i: number): Answers {
  return rowsOf(answers.targetTable)[i] ?? {}
}

const LISTED = new Map([
  ['R1.few', 'leadIndustries.too-few'],
  ['R1.many', 'leadIndustries.too-many'],
])

describe('park application', () => {
  it.each(BREACHES.map(([code, change, facts]) => ({ code, change, facts })))(
    'breaks $code',
    ({ code, change, facts }) => {
      expect(codesWith(valid, change, facts)).toContain(LISTED.get(code) ?? code)
    },
  )

  it.each([
    ['tenure-short', { tenureEndOn: '2029-11-22' }],
    ['land-area', { landArea: 80 }],
    ['tax', { taxLastYear: 99_999_999 }],
    ['target-low', { targetTable: [target(0), { ...target(1), startups: 39 }] }],
    ['ipOwners.roster', { ipOwners: 9 }],
    ['equityFunded.roster', { equityFunded: 1 }],
    ['graduatesTotal.roster', { graduatesTotal: 4 }],
    ['inventionPatents.roster', { inventionPatents: 1 }],
    ['digitalFirms.roster', { digitalFirms: 1 }],
    ['occupiedArea.roster', { occupiedArea: 1 }],
  ])('advises %s without blocking', (code, change: Answers) => {
    expect(codesWith(valid, change, {}, advise)).toContain(code)
  })

  it('advises evidence where agreements are declared', () => {
    const facts = { attachments: { ...Object(context.attachments), evidence: 0 } }
    expect(codesWith(valid, {}, facts, advise)).toEqual(['evidence'])
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
