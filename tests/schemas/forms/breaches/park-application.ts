import type { Answers } from '#schemas/fields/field.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { rosterOf } from '#schemas/roster/rows.ts'
import type { Breach } from '#tests/schemas/forms/breaches/breach.ts'
import { TODAY, validApplication } from '#tests/schemas/forms/valid.ts'

export const valid = validApplication(parkApplication)
const { answers, context } = valid
export const roster = rosterOf(context) ?? []
export const changedRow = (change: Answers) => ({
  roster: roster.map((row, i) => (i === 0 ? { ...row, ...change } : row)),
})
const leads = rowsOf(answers.leadIndustries)

/** What is changed, on which fact, and the one rule that must break. */
export const BREACHES: readonly Breach[] = [
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
  ['leadIndustries.too-few', { leadIndustries: leads.slice(0, 1) }],
  [
    'leadIndustries.too-many',
    { leadIndustries: [...leads, ...leads.map((row) => ({ ...row, segment: '传感' }))] },
  ],
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
  [
    'milestones-planned',
    {
      milestones: rowsOf(answers.milestones).map((row) => ({
        ...row,
        period: { from: '2027-03-01', to: '2028-01-01' },
      })),
    },
  ],
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

export const ADVICE: readonly Breach[] = [
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
  ['evidence', {}, { attachments: { ...Object(context.attachments), evidence: 0 } }],
  [
    'operatorUscc.overridden',
    {
      operatorUscc: '91350211M0000XUF46',
      operatorUsccOverride: true,
      operatorUsccOverrideReason: '与营业执照一致，已核实',
    },
  ],
]
