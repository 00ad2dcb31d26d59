import {
  exampleAppeal,
  exampleAppealAcceptance,
  exampleAppealReview,
  exampleConsent,
} from '#schemas/examples/appeal.ts'
import {
  exampleDeviation,
  exampleDraw,
  exampleInvitation,
  exampleOpinion,
  exampleScoreSheet,
} from '#schemas/examples/assessment.ts'
import {
  exampleChange,
  exampleChangeCity,
  exampleChangeDistrict,
  exampleExit,
} from '#schemas/examples/change.ts'
import { exampleDesignation, exampleMeeting, exampleNotice } from '#schemas/examples/decision.ts'
import {
  exampleAlertAnswer,
  exampleAlertDecision,
  exampleComputed,
  exampleMissing,
  exampleMonitoringCheck,
  exampleMonitoringReceipt,
  exampleReport,
} from '#schemas/examples/monitoring.ts'
import {
  exampleInvestigation,
  exampleObjection,
  exampleObjectionAcceptance,
  exampleObjectionReply,
} from '#schemas/examples/objection.ts'
import { exampleSiteVisit } from '#schemas/examples/visit.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { alertAnswer } from '#schemas/forms/alert-answer.ts'
import { alertDecision } from '#schemas/forms/alert-decision.ts'
import { appeal } from '#schemas/forms/appeal.ts'
import { appealAcceptance } from '#schemas/forms/appeal-acceptance.ts'
import { appealReview } from '#schemas/forms/appeal-review.ts'
import { changeCity } from '#schemas/forms/change-city.ts'
import { changeDistrict } from '#schemas/forms/change-district.ts'
import { changeReport } from '#schemas/forms/change-report.ts'
import { decisionMeeting } from '#schemas/forms/decision-meeting.ts'
import { designation } from '#schemas/forms/designation.ts'
import { exitCity } from '#schemas/forms/exit-city.ts'
import { exitDistrict } from '#schemas/forms/exit-district.ts'
import { expertInvitation } from '#schemas/forms/expert-invitation/index.ts'
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
import { scoreDeviation } from '#schemas/forms/score-deviation.ts'
import { scoreSheet } from '#schemas/forms/score-sheet/index.ts'
import { siteVisit } from '#schemas/forms/site-visit/index.ts'
import { titleExit } from '#schemas/forms/title-exit.ts'
import { withdrawalConsent } from '#schemas/forms/withdrawal-consent.ts'
import type { Valid } from '#tests/schemas/forms/valid.ts'
import { TODAY } from '#tests/schemas/forms/valid.ts'

export const JUDGED = [
  { item: 'A1', name: '主导产业聚焦', max: 7 },
  { item: 'B1', name: '孵化链条', max: 5 },
]
const QUANT = [{ item: 'B2', name: '初创企业数量', points: 9, max: 10 }]
export const CONFLICTS = [{ who: '闻时雨', relation: '近三年任职单位', reason: '任职单位与入园企业同名' }]
const person = (n: number) => ({ value: `officer${n}@city.example`, label: `复核${n}` })
const REVIEWERS = [person(1), person(2), person(3), person(4)]

const valid = (form: Form, answers: Answers, facts: { readonly [fact: string]: unknown } = {}): Valid => ({
  form,
  answers,
  context: { today: TODAY, person: { name: '承办', email: 'handler@city.example' }, ...facts },
})

export const DRAW = valid(panelDraw, exampleDraw(1, true), {
  conflicts: CONFLICTS,
  unmet: ['缺少财务或投融资领域专家'],
})
export const INVITATION = valid(expertInvitation, exampleInvitation(true), { agreementDue: true })
export const SHEET = valid(scoreSheet, exampleScoreSheet(JUDGED), { judged: JUDGED, quant: QUANT })
export const DEVIATION = valid(scoreDeviation, exampleDeviation(), { judged: JUDGED, ownTotal: 9.6 })
export const OPINION = valid(panelOpinion, exampleOpinion(TODAY), {
  trimmedMean: 28.4,
  finalScore: 72.9,
  deviations: [{ sheet: '评分表三', note: '合作协议多数已到期，评分从严' }],
})
export const VISIT = valid(siteVisit, exampleSiteVisit(TODAY), {
  rosterSize: 34,
  recusedNames: ['应回避'],
  attachments: { photos: 6 },
})
export const MEETING = valid(decisionMeeting, exampleMeeting(TODAY), { total: 72.9, rank: 2, passes: true })
export const NOTICE = valid(noticePublication, exampleNotice(), {
  year: 2026,
  items: [
    {
      parkName: '星辰园',
      operatorName: '星辰公司',
      district: '璧山区',
      industries: '智能座舱',
      phone: '13800001234',
    },
  ],
})
export const OBJECTION = valid(objection, exampleObjection(), {
  target: '星辰园',
  attachments: { evidence: 1 },
})
export const ACCEPTANCE = valid(objectionAcceptance, exampleObjectionAcceptance(), {
  objectionFacts: '三家企业长期无人办公',
  handlers: REVIEWERS,
})
export const REPLY = valid(objectionReply, exampleObjectionReply(), {
  objectionFacts: '三家企业长期无人办公',
})
export const INVESTIGATION = valid(objectionInvestigation, exampleInvestigation('officer1@city.example'), {
  recheckers: [...REVIEWERS, { value: 'handler@city.example', label: '承办' }],
})
export const DESIGNATION = valid(designation, exampleDesignation(TODAY), {
  titleNo: 'CQSTJY-2026-001',
  noticeEndOn: '2026-11-20',
  operatorName: '重庆星辰智造园区运营管理有限公司',
  district: '璧山区',
  leadIndustries: ['智能座舱', '工业传感器'],
})
export const APPEAL = valid(appeal, exampleAppeal(), { against: ['不予认定'] })
export const APPEAL_ACCEPTANCE = valid(
  appealAcceptance,
  exampleAppealAcceptance(REVIEWERS.slice(0, 3).map(({ value }) => value)),
  { reviewers: REVIEWERS },
)
export const APPEAL_REVIEW = valid(appealReview, exampleAppealReview(), { reviewerNames: ['甲', '乙', '丙'] })
export const CONSENT = valid(withdrawalConsent, exampleConsent(), { withdrawalReason: '场地调整' })
export const CHANGE = valid(changeReport, exampleChange(TODAY), { current: { 园区更名: '星辰园' } })
const REPORTED = { changeType: '园区更名', before: '星辰园', after: '星辰生态园' }
export const CHANGE_DISTRICT = valid(changeDistrict, exampleChangeDistrict(), REPORTED)
export const CHANGE_CITY = valid(changeCity, exampleChangeCity(), {
  ...REPORTED,
  districtOpinion: '属实且符合',
})

export const EXIT = valid(titleExit, exampleExit(), { attachments: { sealedRequest: 1 } })
export const EXIT_DISTRICT = valid(
  exitDistrict,
  { districtOpinion: '同意退出' },
  { exitReason: '园区整体搬迁' },
)
export const EXIT_CITY = valid(
  exitCity,
  { cityDecision: '同意退出' },
  {
    exitReason: '园区整体搬迁',
    districtOpinion: '同意退出',
  },
)

const ALERT = { trigger: '初创型企业（团队）减少', figures: '上季度 40 家，本季度 29 家' }
export const REPORT = valid(monitoringReport, exampleReport(), {
  quarter: '2026Q1',
  usableArea: 20_000,
  computed: exampleComputed,
  earlier: { employees: { before: 400, yearAgo: 380 } },
})
export const MONITORING_CHECK = valid(monitoringCheck, exampleMonitoringCheck(), {
  quarter: '2026Q1',
  lateness: '按时报送',
  anomalies: [{ finding: '营业收入变动超过50%', figures: '上季度 3000，本季度 5200' }],
})
export const MONITORING_RECEIPT = valid(monitoringReceipt, exampleMonitoringReceipt(), {
  quarter: '2026Q1',
  districtOpinion: '通过',
})
export const MISSING = valid(monitoringMissing, exampleMissing(), { quarter: '2026Q1', lateness: '未报送' })
export const ALERT_ANSWER = valid(alertAnswer, exampleAlertAnswer(TODAY), ALERT)
export const ALERT_DECISION = valid(alertDecision, exampleAlertDecision(), ALERT)

/** One full set of answers for every form after the desk review. */
export const LATER: readonly Valid[] = [
  DRAW,
  INVITATION,
  SHEET,
  DEVIATION,
  OPINION,
  VISIT,
  MEETING,
  NOTICE,
  OBJECTION,
  ACCEPTANCE,
  REPLY,
  INVESTIGATION,
  DESIGNATION,
  APPEAL,
  APPEAL_ACCEPTANCE,
  APPEAL_REVIEW,
  CONSENT,
  CHANGE,
  CHANGE_DISTRICT,
  CHANGE_CITY,
  EXIT,
  EXIT_DISTRICT,
  EXIT_CITY,
  REPORT,
  MONITORING_CHECK,
  MONITORING_RECEIPT,
  MISSING,
  ALERT_ANSWER,
  ALERT_DECISION,
]
