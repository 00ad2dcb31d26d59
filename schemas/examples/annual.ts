import type { Answers } from '#schemas/fields/field.ts'
import { ECOSYSTEMS } from '#schemas/reference/code-lists.ts'
import { ANNUAL_VETOES } from '#schemas/reference/vetoes.ts'

interface Metric {
  readonly metric: string
  readonly system?: number
}

interface Extra {
  readonly item: string
  readonly suggested?: number
}

const PARAGRAPH =
  '一年来，园区围绕智能网联汽车零部件和工业传感器两个主导产业，坚持链上招引和就地孵化并举，新引进一批初创型企业和团队，公共技术平台和中试场地全年对在园企业开放，产融对接、人才招聘、数字化改造等服务按季度组织，企业反映的场地、融资和用工问题逐项登记、逐项销号。'

/** A summary of about 1,700 characters. */
export const exampleSummary = Array.from(
  { length: 13 },
  (_, i) =>
    `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'][i]}、${PARAGRAPH}`,
).join('\n')

/** A park that agrees with every system value, and gives its own where there is none. */
export function exampleSelfEvaluation(facts: {
  readonly metrics: readonly Metric[]
  readonly milestones: number
  readonly nextTargets: readonly number[]
}): Answers {
  return {
    indicatorValues: facts.metrics.map(({ system }) =>
      system === undefined ? { own: 0, note: '当年未开展' } : {},
    ),
    planTasks: Array.from({ length: facts.milestones }, () => ({ state: '完成' })),
    nextPlan: facts.nextTargets.map((target) => ({ target })),
    funded: false,
    summary: exampleSummary,
    highlights: '公共中试线全年服务企业二百余次，形成“设备共享、按时计费”的做法。',
    problems: '数字平台与企业系统对接仍然偏少，风险补偿资金规模偏小。',
    vetoSelfCheck: ANNUAL_VETOES.map(() => ({ state: '无' })),
    bonusClaims: [{ item: 'X2', count: 1, evidence: '市级典型案例汇编第三期' }],
    signedBy: '程一鸣',
  }
}

/** A district that finds everything true. */
/** A self-evaluation that goes back, with one thing to correct. */
export function exampleSelfReturn(
  field = 'highlights',
  need = '特色亮点与工作总结不一致，请补充依据',
): Answers {
  return { handedIn: '退回补正', corrections: [{ field, need }] }
}

export function exampleVerification(metrics: number, firms: readonly string[], signer: string): Answers {
  return {
    handedIn: '已核验',
    itemChecks: Array.from({ length: metrics }, () => ({ verdict: '属实' })),
    sampleFirms: firms.map((name) => ({ name, presence: '在场生产办公', verdict: '相符' })),
    incidentCheck: Array.from({ length: 4 }, () => ({ found: '无' })),
    districtSupportDone: [{ policy: '租金补贴', paid: 86.5 }],
    opinion: '经逐项核对台账和现场抽查，园区申报数据属实，服务体系运行正常。',
    suggestBand: '良好',
    signer,
  }
}

export function exampleMissing(): Answers {
  return { decision: '同意延期', reason: '园区运营机构负责人更换，交接尚未完成，同意延期报送。' }
}

export function exampleAnnualPanel(reviewers: readonly string[], visit = true): Answers {
  return { reviewers: reviewers.map((reviewer) => ({ reviewer })), visit }
}

export function exampleAnnualVisit(today: string): Answers {
  return {
    visitDate: today,
    team: [
      { name: '温故知', unit: '市经济信息委' },
      { name: '路遥舟', unit: '市经济信息委' },
    ],
    conclusion: '相符',
    findings: '抽查企业均在场办公，公共技术平台和中试场地正常运行，台账与现场一致。',
  }
}

/** What was claimed is recognised, what was found is deducted. */
export function exampleAnnualReview(bonus: readonly Extra[], deductions: readonly Extra[]): Answers {
  const recognised = (all: readonly Extra[]) => all.map(({ suggested }) => ({ count: suggested ?? 0 }))
  return {
    bonus: recognised(bonus),
    deductions: recognised(deductions),
    reviewOpinion:
      '园区全年运行平稳，主导产业集聚度持续提高，初创型企业培育和公共技术服务成效明显，数据经区县核验属实。不足之处在于数字平台活跃度不高、产融对接场次偏少，建议下一年度重点补齐数字赋能和资金融通两项短板。',
  }
}

export function exampleAnnualDecision(today: string, band: string): Answers {
  return { minutesNo: '渝经信会纪〔2027〕8号', meetingDate: today, band }
}

export function exampleConsequence(measure: string): Answers {
  return { measure, reason: '经研究，按照年度评价结果运用规定办理，由中小企业处负责跟踪落实。' }
}

export function exampleSurvey(overall = 4): Answers {
  return {
    scores: ECOSYSTEMS.map(() => ({ score: overall })),
    overall,
    financeGain: 3,
    needs: ['数字赋能', '法律'],
    suggestion: '希望增加早晚班车班次。',
  }
}
