import {
  exampleExtensionAsked,
  exampleRectificationCheck,
  exampleRectificationDecision,
  exampleRectificationNotice,
  exampleRectificationReport,
  exampleRemovalDecision,
  exampleRemovalHearing,
  exampleRemovalProposal,
  exampleRenewal,
  exampleWarning,
} from '#schemas/examples/title-life.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { rectificationCheck } from '#schemas/forms/rectification-check.ts'
import { rectificationDecision } from '#schemas/forms/rectification-decision.ts'
import { rectificationNotice } from '#schemas/forms/rectification-notice.ts'
import { rectificationReport } from '#schemas/forms/rectification-report.ts'
import { removalDecision } from '#schemas/forms/removal-decision.ts'
import { removalHearing } from '#schemas/forms/removal-hearing.ts'
import { removalProposal } from '#schemas/forms/removal-proposal.ts'
import { renewalReview } from '#schemas/forms/renewal-review.ts'
import { titleWarning } from '#schemas/forms/title-warning.ts'
import type { Valid } from '#tests/schemas/forms/valid.ts'
import { TODAY } from '#tests/schemas/forms/valid.ts'

const valid = (form: Form, answers: Answers, facts: { readonly [fact: string]: unknown } = {}): Valid => ({
  form,
  answers,
  context: { today: TODAY, person: { name: '承办', email: 'handler@city.example' }, ...facts },
})

const noticeNo = 'CQSTJY-2026-001-ZG1'
const because = { hasBecause: true, because: '年度绩效评价不合格' }
const PROBLEMS = [
  { problem: '集聚目标完成率不足', demand: '补足缺口', due: '2026-11-30' },
  { problem: '平台未提供服务', demand: '恢复运行', due: '2026-12-31' },
]
const done = PROBLEMS.map(({ problem }) => ({ problem, measure: '已补足', state: '已完成' }))
const told = { grounds: '年度绩效评价连续两次不合格', facts: '连续两个年度不合格。' }

export const ISSUE = valid(rectificationNotice, exampleRectificationNotice(TODAY), { noticeNo, ...because })
export const REPORT = valid(rectificationReport, exampleRectificationReport(TODAY), {
  noticeNo,
  dueOn: '2026-12-31',
  problems: PROBLEMS,
  mayExtend: true,
})
export const EXTENSION: Valid = { ...REPORT, answers: exampleExtensionAsked(TODAY, '2027-03-31') }
export const CHECK = valid(rectificationCheck, exampleRectificationCheck(TODAY), {
  noticeNo,
  dueOn: '2026-12-31',
  handedIn: '已提交整改报告',
  answers: done,
})
export const DECISION = valid(rectificationDecision, exampleRectificationDecision(), {
  noticeNo,
  dueOn: '2026-12-31',
  districtCheck: '合格',
  mayExtend: true,
})
export const PROPOSAL = valid(removalProposal, exampleRemovalProposal(), because)
export const HEARING = valid(removalHearing, exampleRemovalHearing(), told)
export const REMOVAL = valid(removalDecision, exampleRemovalDecision(TODAY), {
  ...told,
  statement: '恳请给予调整时间。',
  leastBanYears: 2,
  proposer: 'proposer@city.example',
})
export const WARNING = valid(titleWarning, exampleWarning(), because)
export const RENEWAL = valid(renewalReview, exampleRenewal(), {
  titleNo: 'CQSTJY-2026-001',
  validTo: '2029-11-30',
  newValidTo: '2032-11-30',
  results: [
    { year: '2027', score: 78.61, band: '合格' },
    { year: '2028', score: 83.2, band: '良好' },
  ],
  average: 80.91,
  lastBand: '良好',
  eligible: true,
})

/** One full set of answers for every form of a title's life. */
export const TITLE_LIFE: readonly Valid[] = [
  ISSUE,
  REPORT,
  CHECK,
  DECISION,
  PROPOSAL,
  HEARING,
  REMOVAL,
  WARNING,
  RENEWAL,
]
