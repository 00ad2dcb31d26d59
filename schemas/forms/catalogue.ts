import type { Form } from '#schemas/form.ts'
import { alertAnswer } from '#schemas/forms/alert-answer.ts'
import { alertDecision } from '#schemas/forms/alert-decision.ts'
import { annualConsequence } from '#schemas/forms/annual-consequence.ts'
import { annualDecision } from '#schemas/forms/annual-decision.ts'
import { annualJudgement } from '#schemas/forms/annual-judgement/index.ts'
import { annualMissing } from '#schemas/forms/annual-missing.ts'
import { annualPanel } from '#schemas/forms/annual-panel.ts'
import { annualReview } from '#schemas/forms/annual-review/index.ts'
import { annualSelfEvaluation } from '#schemas/forms/annual-self-evaluation/index.ts'
import { annualVerification } from '#schemas/forms/annual-verification/index.ts'
import { annualVisit } from '#schemas/forms/annual-visit.ts'
import { appeal } from '#schemas/forms/appeal.ts'
import { appealAcceptance } from '#schemas/forms/appeal-acceptance.ts'
import { appealReview } from '#schemas/forms/appeal-review.ts'
import { applicantCorrection } from '#schemas/forms/applicant-correction.ts'
import { changeCity } from '#schemas/forms/change-city.ts'
import { changeDistrict } from '#schemas/forms/change-district.ts'
import { changeReport } from '#schemas/forms/change-report.ts'
import { countersign } from '#schemas/forms/countersign.ts'
import { decisionMeeting } from '#schemas/forms/decision-meeting.ts'
import { designation } from '#schemas/forms/designation.ts'
import { deskReview } from '#schemas/forms/desk-review/index.ts'
import { deskReviewStart } from '#schemas/forms/desk-review-start.ts'
import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import { districtRecommendation } from '#schemas/forms/district-recommendation/index.ts'
import { exitCity } from '#schemas/forms/exit-city.ts'
import { exitDistrict } from '#schemas/forms/exit-district.ts'
import { expertInvitation } from '#schemas/forms/expert-invitation/index.ts'
import { expertProfile } from '#schemas/forms/expert-profile.ts'
import { fundingCheck } from '#schemas/forms/funding/check.ts'
import { fundingDecision } from '#schemas/forms/funding/decision.ts'
import { fundingPayment } from '#schemas/forms/funding/payment.ts'
import { fundingRequest } from '#schemas/forms/funding/request.ts'
import { fundingResult } from '#schemas/forms/funding/result.ts'
import { monitoringCheck } from '#schemas/forms/monitoring-check.ts'
import { monitoringMissing } from '#schemas/forms/monitoring-missing.ts'
import { monitoringReceipt } from '#schemas/forms/monitoring-receipt.ts'
import { monitoringReport } from '#schemas/forms/monitoring-report/index.ts'
import { noticePublication } from '#schemas/forms/notice-publication.ts'
import { objection } from '#schemas/forms/objection.ts'
import { objectionAcceptance } from '#schemas/forms/objection-acceptance.ts'
import { objectionInvestigation } from '#schemas/forms/objection-investigation.ts'
import { objectionReply } from '#schemas/forms/objection-reply.ts'
import { panelDraw } from '#schemas/forms/panel-draw.ts'
import { panelOpinion } from '#schemas/forms/panel-opinion/index.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { practiceCase } from '#schemas/forms/practice/case.ts'
import { practiceCheck } from '#schemas/forms/practice/check.ts'
import { practiceConsent } from '#schemas/forms/practice/consent.ts'
import { practiceDecision } from '#schemas/forms/practice/decision.ts'
import { practiceRevision } from '#schemas/forms/practice/revision.ts'
import { rectificationCheck } from '#schemas/forms/rectification-check.ts'
import { rectificationDecision } from '#schemas/forms/rectification-decision.ts'
import { rectificationNotice } from '#schemas/forms/rectification-notice.ts'
import { rectificationReport } from '#schemas/forms/rectification-report.ts'
import { removalDecision } from '#schemas/forms/removal-decision.ts'
import { removalHearing } from '#schemas/forms/removal-hearing.ts'
import { removalProposal } from '#schemas/forms/removal-proposal.ts'
import { renewalReview } from '#schemas/forms/renewal-review.ts'
import { conflictAnswer, conflictDecision } from '#schemas/forms/roster/conflict.ts'
import { rosterConversion } from '#schemas/forms/roster/conversion.ts'
import { correctionDecision } from '#schemas/forms/roster/correction-decision.ts'
import { disputeAnswer, disputeDecision } from '#schemas/forms/roster/dispute.ts'
import { firmUpdate } from '#schemas/forms/roster/firm-update.ts'
import { rosterLeave } from '#schemas/forms/roster/leave.ts'
import { rosterVerification } from '#schemas/forms/roster/verification.ts'
import { rosterEntry } from '#schemas/forms/roster-entry/index.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { satisfactionSurvey } from '#schemas/forms/satisfaction-survey.ts'
import { scoreDeviation } from '#schemas/forms/score-deviation.ts'
import { scoreSheet } from '#schemas/forms/score-sheet/index.ts'
import { siteVisit } from '#schemas/forms/site-visit/index.ts'
import { titleExit } from '#schemas/forms/title-exit.ts'
import { titleWarning } from '#schemas/forms/title-warning.ts'
import { UnknownFormError } from '#schemas/forms/unknown-form.ts'
import { withdrawal } from '#schemas/forms/withdrawal.ts'
import { withdrawalConsent } from '#schemas/forms/withdrawal-consent.ts'

/** Every version of every form, also those no longer given out: what was stored stays readable. */
export const FORMS: readonly Form[] = [
  parkApplication,
  rosterRow,
  districtAcceptance,
  districtRecommendation,
  countersign,
  deskReviewStart,
  deskReview,
  applicantCorrection,
  withdrawal,
  panelDraw,
  expertInvitation,
  scoreSheet,
  scoreDeviation,
  panelOpinion,
  siteVisit,
  decisionMeeting,
  noticePublication,
  objection,
  objectionAcceptance,
  objectionReply,
  objectionInvestigation,
  designation,
  appeal,
  appealAcceptance,
  appealReview,
  withdrawalConsent,
  changeReport,
  changeDistrict,
  changeCity,
  titleExit,
  exitDistrict,
  exitCity,
  annualJudgement,
  expertProfile,
  fundingRequest,
  fundingCheck,
  fundingDecision,
  fundingPayment,
  fundingResult,
  practiceCase,
  practiceCheck,
  practiceConsent,
  practiceDecision,
  practiceRevision,
  rectificationNotice,
  rectificationReport,
  rectificationCheck,
  rectificationDecision,
  removalProposal,
  removalHearing,
  removalDecision,
  titleWarning,
  renewalReview,
  rosterEntry,
  rosterLeave,
  rosterConversion,
  rosterVerification,
  firmUpdate,
  disputeAnswer,
  disputeDecision,
  conflictAnswer,
  conflictDecision,
  correctionDecision,
  monitoringReport,
  monitoringCheck,
  monitoringReceipt,
  monitoringMissing,
  alertAnswer,
  alertDecision,
  annualSelfEvaluation,
  annualMissing,
  annualVerification,
  annualPanel,
  annualVisit,
  annualReview,
  annualDecision,
  annualConsequence,
  satisfactionSurvey,
]

/** The pinned version of a form; never another one. @throws UnknownFormError */
export function formById(id: string, version: number): Form {
  const form = FORMS.find((one) => one.id === id && one.version === version)
  if (!form) throw new UnknownFormError(id, version)
  return form
}
