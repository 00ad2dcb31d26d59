import {
  exampleAnnualDecision,
  exampleAnnualPanel,
  exampleAnnualReview,
  exampleAnnualVisit,
  exampleConsequence,
  exampleMissing,
  exampleSelfEvaluation,
  exampleSurvey,
  exampleVerification,
} from '#schemas/examples/annual.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { annualConsequence } from '#schemas/forms/annual-consequence.ts'
import { annualDecision } from '#schemas/forms/annual-decision.ts'
import { annualMissing } from '#schemas/forms/annual-missing.ts'
import { annualPanel } from '#schemas/forms/annual-panel.ts'
import { annualReview } from '#schemas/forms/annual-review/index.ts'
import { annualSelfEvaluation } from '#schemas/forms/annual-self-evaluation/index.ts'
import { annualVerification } from '#schemas/forms/annual-verification/index.ts'
import { annualVisit } from '#schemas/forms/annual-visit.ts'
import { satisfactionSurvey } from '#schemas/forms/satisfaction-survey.ts'
import type { Valid } from '#tests/schemas/forms/valid.ts'
import { TODAY } from '#tests/schemas/forms/valid.ts'

const valid = (form: Form, answers: Answers, facts: { readonly [fact: string]: unknown } = {}): Valid => ({
  form,
  answers,
  context: {
    today: TODAY,
    evalYear: 2026,
    person: { name: '承办', email: 'handler@city.example' },
    ...facts,
  },
})

const METRICS = [
  { metric: 'newStartupsYear', name: '当年新增初创型企业（团队）', unit: '家', system: 8 },
  { metric: 'sameFirmRevenueGrowth', name: '同口径营业收入增长率', unit: '%', system: -3.5 },
  { metric: 'monthlyActiveFirmsRatio', name: '平台月活企业占比', unit: '%' },
]

export const SELF = valid(
  annualSelfEvaluation,
  exampleSelfEvaluation({ metrics: METRICS, milestones: 2, nextTargets: [34, 10] }),
  {
    metrics: METRICS,
    milestones: [{ task: '建成公共中试线' }, { task: '数字平台二期上线' }],
    targets: [{ item: '初创型企业（团队）', target: 30, actual: 31 }],
    nextTargets: [
      { item: '初创型企业（团队）', approved: 34 },
      { item: '当年新增', approved: 10 },
    ],
    bonusItems: [{ value: 'X2', label: 'X2 优秀案例入选市级以上推广' }],
    satisfaction: 84.6,
    responseRate: 41.2,
    attachments: { sealedSummary: 1, audit: 1, evidence: 1 },
  },
)
export const MISSING = valid(annualMissing, exampleMissing(), { dueOn: '2027-03-15' })
export const VERIFICATION = valid(
  annualVerification,
  exampleVerification(3, ['甲公司', '乙公司', '丙公司', '丁团队', '戊团队'], 'signer@districts.example'),
  {
    declared: METRICS.map(({ system, ...metric }) => ({ ...metric, declared: system ?? 0 })),
    startups: 31,
    signers: [
      { value: 'signer@districts.example', label: '签发' },
      { value: 'handler@city.example', label: '承办' },
    ],
  },
)
const EXPERTS = [1, 2, 3, 4].map((n) => ({ value: `exp_${n}`, label: `专家${n}` }))
export const PANEL = valid(annualPanel, exampleAnnualPanel(['exp_1', 'exp_2', 'exp_3']), {
  experts: EXPERTS,
  visitReasons: '有未处理的红色预警',
  visitedShare: '12 家中的 1 家',
})
export const VISITED = valid(annualVisit, exampleAnnualVisit(TODAY))
const BONUS = [{ item: 'X2', name: '优秀案例入选市级以上推广', each: 1, suggested: 1, basis: '案例汇编' }]
const FOUND = [{ item: 'Y3', name: '逾期报送超过10个工作日（每次）', each: -0.5, suggested: 1 }]
export const REVIEW = valid(annualReview, exampleAnnualReview(BONUS, FOUND), {
  bonusItems: BONUS,
  bonusCap: 5,
  deductionItems: FOUND,
  quantScores: [{ item: 'P1', name: '集聚目标完成率', points: 7.2, max: 8 }],
  judged: [{ item: 'E1J', name: '产业聚合·质量', points: 0.8, max: 1 }],
  baseScore: 78.11,
  selfChecked: '',
})
export const DECISION = valid(annualDecision, exampleAnnualDecision(TODAY, '合格'), {
  total: 78.61,
  rank: 7,
  rated: 12,
  quota: 3,
  proposedBand: '合格',
  ranking: '1 星辰园 96.00；2 平湖园 94.00',
})
export const CONSEQUENCE = valid(annualConsequence, exampleConsequence('责令整改'), {
  band: '不合格',
  total: 51.2,
  history: '2025 年 合格',
  measures: ['责令整改'],
})
export const SURVEY = valid(satisfactionSurvey, exampleSurvey(), { surveyYear: 2026 })

/** One full set of answers for every form of the annual evaluation. */
export const ANNUAL: readonly Valid[] = [
  SELF,
  MISSING,
  VERIFICATION,
  PANEL,
  VISITED,
  REVIEW,
  DECISION,
  CONSEQUENCE,
  SURVEY,
]
