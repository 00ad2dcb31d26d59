import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { Breach } from '#tests/schemas/forms/breaches/breach.ts'
import { TODAY, validRow } from '#tests/schemas/forms/valid.ts'

export const valid = validRow(rosterRow)
const { answers } = valid
const [certificate = {}] = rowsOf(answers.certificates)

export const BREACHES: readonly Breach[] = [
  ['uscc.check', { uscc: '91350211M0000XUF46' }],
  ['uscc.required', { uscc: undefined }],
  ['registered-late', { registeredOn: TODAY, enteredOn: '2026-06-01' }],
  ['contract-order', { contractEndOn: answers.enteredOn }],
  ['incubated-elsewhere', { registeredInPark: false }],
  ['main-revenue', { mainRevenue: 99_999 }],
  ['assets-needed', { industryCode: '7211', assets: undefined }],
  ['year', { year: 2024 }],
  ['certificate-order', { certificates: [{ ...certificate, validUntil: certificate.issuedOn }] }],
  ['exit-order', { status: '迁出', exitOn: '2019-01-01', exitTo: '市外' }],
  ['graduate-ground', { incubationStatus: '已毕业（留园）' }],
  ['graduateNote.required', { incubationStatus: '已毕业（留园）', graduateCriterion: '其他（说明）' }],
  ['only-teams', { status: '转化（团队）', convertedTo: '甲公司', exitOn: TODAY }],
  ['sourcePartner.required', { source: '高校院所成果孵化', sourcePartner: undefined }],
  ['incubationStart.required', { incubationStart: undefined }],
  ['exitOn.required', { status: '清退' }],
  ['industryCode.format', { industryCode: '9900' }],
]

export const ADVICE: readonly Breach[] = [
  [
    'uscc.overridden',
    { uscc: '91350211M0000XUF46', usccOverride: true, usccOverrideReason: '与营业执照一致' },
  ],
  ['old-at-entry', { registeredOn: '2020-01-01' }],
  ['limit-near', { incubationStart: '2022-12-01', clusterCode: 'A1', industryCode: '3670' }],
]
