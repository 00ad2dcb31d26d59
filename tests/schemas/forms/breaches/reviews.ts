import type { Answers } from '#schemas/fields/field.ts'
import { deskReview } from '#schemas/forms/desk-review/index.ts'
import { districtRecommendation } from '#schemas/forms/district-recommendation/index.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { Breach } from '#tests/schemas/forms/breaches/breach.ts'
import { validDeskReview, validRecommendation } from '#tests/schemas/forms/valid.ts'

export const REASON = '名册与社保证明不一致，需逐条核对并重新提供盖章材料'

export const recommendation = validRecommendation(districtRecommendation)
const departments = rowsOf(recommendation.answers.deptOpinions)
const opinion = (at: number, change: Answers) => ({
  deptOpinions: departments.map((row, i) => (i === at ? { ...row, ...change } : row)),
})
export const RECOMMENDATION: readonly Breach[] = [
  ['R1.complete', { completeness: '缺项', missingItems: '缺审计报告' }],
  ['R1.veto', opinion(2, { veto: '有' })],
  ['R1.credit', { creditResult: '有异常', creditDetail: '列入异常名录' }],
  ['departments', opinion(4, { veto: '未征求意见' })],
  ['site-date', { siteCheckedOn: '2026-11-19' }],
  ['R4', { signer: 'a@districts.example' }],
  ['officialLetterNo.format', { officialLetterNo: '12 号文' }],
  ['checkers.too-few', { checkers: rowsOf(recommendation.answers.checkers).slice(0, 1) }],
  ['attachments.letter.required', {}, { attachments: { sitePhotos: 4 } }],
  ['attachments.sitePhotos.too-few', {}, { attachments: { letter: 1, sitePhotos: 3 } }],
  ['reason.required', { decision: '不予推荐' }],
  ['corrections.required', { decision: '退回补正', reason: REASON }],
]

export const RECOMMENDATION_ADVICE: readonly Breach[] = [
  ['site-unchecked', { siteChecked: false }],
  [
    'untrue',
    {
      truthChecks: rowsOf(recommendation.answers.truthChecks).map((row) => ({ ...row, finding: '部分属实' })),
    },
  ],
]

export const deskReviewed = validDeskReview(deskReview)
export const item = (change: Answers) => ({
  checkItems: rowsOf(deskReviewed.answers.checkItems).map((row, i) =>
    i === 5 ? { ...row, ...change } : row,
  ),
})

export const DESK_REVIEW: readonly Breach[] = [
  ['R1.items', item({ result: '不符合', note: '有四个主导产业' })],
  ['note', item({ result: '不符合' })],
  ['R1.veto', { vetoHits: ['V2'] }],
  ['veto-none', { vetoHits: ['V2', 'NONE'] }],
  ['vetoHits.required', { vetoHits: undefined }],
  ['rechecker', { rechecker: 'a@districts.example' }],
  ['reason.required', { conclusion: '不通过' }],
  ['officerConfirmed.must-be-yes', { thirdParty: true, officerConfirmed: false }],
  ['attachments.thirdPartyReport.required', { thirdParty: true, officerConfirmed: true }],
  ['R3.same', { quantOverrides: [correction({ correctedValue: 9 })] }],
  ['quantOverrides.confirmedBy.required', { quantOverrides: [correction({ confirmedBy: undefined })] }],
]

export function correction(change: Answers): Answers {
  const row = {
    item: 'B2',
    systemValue: 9,
    correctedValue: 8,
    reason: '两家企业重复计算',
    evidence: '名册第 3 行',
  }
  return { ...row, confirmedBy: 'b@districts.example', ...change }
}
