import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { Breach } from '#tests/schemas/forms/breaches/breach.ts'
import { DESIGNATION, SHEET, VISIT } from '#tests/schemas/forms/valid-later.ts'

export const REASON = '经会议研究，材料与现场情况尚有出入，需要进一步核实后再议'

const rows = (answers: Answers, key: string, at: number, change: Answers): Answers => ({
  [key]: rowsOf(answers[key]).map((row, i) => (i === at ? { ...row, ...change } : row)),
})
export const scored = (change: Answers) => rows(SHEET.answers, 'judgedItems', 0, change)
const sampled = (change: Answers) => rows(VISIT.answers, 'sampleFirms', 0, change)
const member = (at: number, change: Answers) => rows(VISIT.answers, 'team', at, change)

const twice = (indicator: string): Answers[] => [
  { indicator, reason: '新增两条产线' },
  { indicator, reason: '新增三条产线' },
]

/** The visit with so many of its ten firms not as declared. */
export const mismatched = (wrong: number): Answers => ({
  sampleFirms: rowsOf(VISIT.answers.sampleFirms).map((row, i) => ({
    ...row,
    verdict: i < wrong ? '不相符' : '相符',
  })),
})

/** Per form: what breaks each of its rules. */
export const LATER_BREACHES: { readonly [form: string]: readonly Breach[] } = {
  'panel-draw': [
    ['acceptUnmet.required', { acceptUnmet: undefined }],
    ['acceptUnmet.must-be-yes', { acceptUnmet: false }],
    ['dismissed-note', { conflicts: [{ verdict: '不构成回避' }] }],
    ['conflicts.verdict.required', { conflicts: undefined }],
    ['reason.required', { decision: '重新抽取' }],
  ],
  'expert-invitation': [
    ['R1.contradiction', { relationItems: ['投资持股'] }],
    ['R1.accept', { relationNone: false }],
    ['R1.accept', { relationItems: ['投资持股'] }],
    ['recusal-ground', { decision: '回避', reason: '与申报单位有合作', relationNone: false }],
    [
      'other-explained',
      { decision: '回避', reason: '与申报单位有合作', relationNone: false, relationItems: ['其他'] },
    ],
    ['agreement.required', { agreement: undefined }],
    ['agreement.must-be-yes', { agreement: false }],
    ['relationNone.required', { relationNone: undefined }],
    ['confidentiality.must-be-yes', { confidentiality: false }],
    ['confidentiality.required', { confidentiality: undefined }],
    ['reason.required', { decision: '不接受' }],
  ],
  'score-sheet': [
    ['score-max', scored({ score: 7.1 })],
    ['comment', scored({ score: 3.4, comment: undefined })],
    ['comment', scored({ score: 6.4, comment: undefined })],
    ['judgedItems.score.required', scored({ score: undefined })],
    ['judgedItems.score.decimals', scored({ score: 5.25 })],
    ['judgedItems.required', {}, { judged: undefined }],
    ['strengths.too-short', { strengths: '好' }],
    ['recommendLevel.required', { recommendLevel: undefined }],
    ['reason.required', { decision: '申请回避' }],
  ],
  'monitoring-report': [
    ['area', {}, { usableArea: 1000 }],
    ['R1.fall.revenueYtd', {}, { earlier: { revenueYtd: { soFar: 5200.01 } } }],
    ['R1.tax', {}, { earlier: { taxYtd: { soFar: 310.01, before: 300 } } }],
    ['R2.revenueYtd', {}, { earlier: { revenueYtd: { before: 3000 } } }],
    ['R2.employees', {}, { earlier: { employees: { before: 400, yearAgo: 900 } } }],
    ['R2.startupTotal', {}, { earlier: { startupTotal: { before: 20 } } }],
    ['two-people', { approver: '游书涵' }],
    ['anyProblems.required', { anyProblems: undefined }],
    ['problemKind.required', { problemKind: undefined }],
    ['problems.required', { problems: undefined }],
    ['anyIncidents.required', { anyIncidents: undefined }],
    ['incidents.required', { anyIncidents: '有' }],
    ['explanations.indicator.not-distinct', { explanations: twice('revenueYtd') }],
  ],
  'monitoring-check': [
    ['unsettled', { anomalies: [{ settled: false }] }],
    ['anomalies.settled.required', { anomalies: undefined }],
    ['corrections.required', { districtCheck: '退回' }],
  ],
  'monitoring-receipt': [
    ['reason.required', { cityReceipt: '免报' }],
    ['corrections.required', { cityReceipt: '退回' }],
  ],
  'monitoring-missing': [['reason.required', { missingDecision: '同意补报' }]],
  'alert-answer': [['doneBy.required', { doneBy: undefined }]],
  'alert-decision': [['reason.too-short', { reason: '情况已经清楚' }]],
  'score-deviation': [
    ['explanation.required', { explanation: undefined }],
    ['explanation.too-short', { explanation: '评分从严' }],
    ['judgedItems.score.required', { decision: '重新评分' }],
    ['score-max', { decision: '重新评分', judgedItems: [{ score: 9 }, { score: 4 }] }],
    ['comment', { decision: '重新评分', judgedItems: [{ score: 5 }, { score: 1 }] }],
  ],
  'panel-opinion': [
    ['groupOpinion.too-short', { groupOpinion: '同意' }],
    ['attendees.too-few', { attendees: [{ name: '甲', unit: '乙' }] }],
    ['meetingDate.after-today', { meetingDate: '2026-11-24' }],
    ['meetingPlace.required', { meetingWay: '现场' }],
  ],
  'site-visit': [
    ['team', member(2, { role: '工作人员' })],
    ['team', member(1, { role: '专家' })],
    ['team-recused', member(1, { name: '应回避' })],
    ['sample-size', { sampleFirms: rowsOf(VISIT.answers.sampleFirms).slice(1) }],
    ['sample-absent', sampled({ presence: '挂靠' })],
    ['R1.mostly', mismatched(3)],
    ['R1.low', { ...mismatched(5), conclusion: '基本一致' }],
    ['signatures', { signatures: '温故知、路遥舟' }],
    ['attachments.photos.too-few', {}, { attachments: { photos: 5 } }],
    ['boundaryNote.required', { boundaryCheck: '基本一致' }],
    ['interviews.too-few', { interviews: rowsOf(VISIT.answers.interviews).slice(1) }],
  ],
  'decision-meeting': [
    ['passes', {}, { passes: false }],
    ['late-veto', { vetoes: ['V5'] }],
    ['reason.required', { decision: '缓议' }],
    ['conditions.required', { decision: '退回核实', reason: REASON }],
    ['rankReason.required', { outOfRank: true }],
    ['tieReason.required', {}, { tied: ['SB-2026-璧山区-0002 同分园（尚未审定）'] }],
    ['tieReason.too-short', { tieReason: '区域平衡' }, { tied: ['SB-2026-璧山区-0002 同分园（拟认定）'] }],
    ['outOfRank.required', { outOfRank: undefined }],
    ['meetingDate.after-today', { meetingDate: '2026-11-24' }],
  ],
  'notice-publication': [
    ['periodDays.number', { periodDays: 4 }],
    ['periodDays.too-large', { periodDays: 11 }],
    ['supervisorPhone.required', { supervisorPhone: undefined }],
    ['publishUrl.format', { publishUrl: 'ftp://x' }],
  ],
  objection: [
    ['objectorIdNo.required', { objectorIdNo: undefined }],
    ['objectorIdNo.id-number-check', { objectorIdNo: '500000199001010014' }],
    ['objectorUscc.required', { objectorType: '单位' }],
    ['objectorUscc.uscc-check', { objectorType: '单位', objectorUscc: '91350100M000100Y4A' }],
    ['facts.too-short', { facts: '数据不实' }],
    ['truth.must-be-yes', { truth: false }],
    ['attachments.evidence.required', {}, { attachments: {} }],
  ],
  'objection-acceptance': [
    ['reason.required', { decision: '转线索' }],
    ['refusalGround.required', { decision: '不予受理', reason: REASON }],
    ['handler.not-offered', { handler: 'nobody@city.example' }],
  ],
  'objection-reply': [['reply.too-short', { reply: '不实' }]],
  'objection-investigation': [
    ['rechecker', { rechecker: 'handler@city.example' }],
    ['rechecker.required', { rechecker: undefined }],
    ['investigation.too-short', { investigation: '已核查' }],
    ['reply.too-short', { reply: '不成立' }],
  ],
  designation: [
    ['after-notice', {}, { noticeEndOn: String(DESIGNATION.context.today) }],
    ['doc-year', { docNo: '渝经信中小〔2025〕36号' }],
    ['docNo.format', { docNo: '36号' }],
    ['acceptedOn.required', { buildStatus: '已建成' }],
    ['officialName.required', { officialName: undefined }],
  ],
  appeal: [
    ['facts.too-short', { facts: '不服' }],
    ['againstDecision.not-offered', { againstDecision: '撤销' }],
  ],
  'appeal-acceptance': [
    ['panel.required', { panel: undefined }],
    [
      'panel.too-few',
      { panel: [{ reviewer: 'officer1@city.example' }, { reviewer: 'officer2@city.example' }] },
    ],
    [
      'panel.reviewer.not-distinct',
      { panel: [1, 1, 2].map((n) => ({ reviewer: `officer${n}@city.example` })) },
    ],
    [
      'panel.reviewer.not-offered',
      { panel: [1, 2, 9].map((n) => ({ reviewer: `officer${n}@city.example` })) },
    ],
    ['reason.required', { decision: '不予受理' }],
  ],
  'appeal-review': [
    ['review.too-short', { review: '已复核' }],
    ['changedTo.required', { result: '变更' }],
    ['reply.required', { reply: undefined }],
  ],
  'withdrawal-consent': [['reason.required', { decision: '不同意' }]],
  'change-report': [
    ['unchanged', { after: '星辰园' }],
    ['unmet-note', { stillMeets: [{ meets: false }] }],
    ['attachments.proof.required', { changeType: '法定代表人' }],
    ['changedOn.after-today', { changedOn: '2026-11-24' }],
  ],
  'title-exit': [['attachments.sealedRequest.required', {}, { attachments: {} }]],
  'exit-district': [['reason.required', { districtOpinion: '不同意退出' }]],
  'exit-city': [['reason.required', { cityDecision: '不同意退出' }]],
  'change-district': [['reason.required', { districtOpinion: '不属实' }]],
  'change-city': [
    ['R2', { cityDecision: '需重新评审', reason: REASON }],
    ['reason.required', { cityDecision: '取消' }],
  ],
}

export const LATER_ADVICE: { readonly [form: string]: readonly Breach[] } = {
  'site-visit': [['R1.veto', { ...mismatched(5), conclusion: '不一致' }]],
  'change-report': [['R1.late', { changedOn: '2026-08-22' }]],
  'monitoring-report': [['ledger.employees', { employees: 300 }]],
}
