import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { Breach } from '#tests/schemas/forms/breaches/breach.ts'
import { REASON } from '#tests/schemas/forms/breaches/later.ts'
import { REVIEW, SELF, VERIFICATION } from '#tests/schemas/forms/valid-annual.ts'

const changed = (answers: Answers, key: string, at: number, change: Answers): Answers => ({
  [key]: rowsOf(answers[key]).map((row, i) => (i === at ? { ...row, ...change } : row)),
})
const own = (change: Answers) => changed(SELF.answers, 'indicatorValues', 0, change)
const checked = (change: Answers) => changed(VERIFICATION.answers, 'itemChecks', 0, change)
const sampled = (change: Answers) => changed(VERIFICATION.answers, 'sampleFirms', 0, change)

/** Per form: what breaks each of its rules. */
export const ANNUAL_BREACHES: { readonly [form: string]: readonly Breach[] } = {
  'annual-self-evaluation': [
    ['R1.note', own({ own: 9 })],
    ['R1.missing', changed(SELF.answers, 'indicatorValues', 2, { own: undefined })],
    ['attachments.evidence.required', own({ own: 9, note: '含一支未登记团队' }), { attachments: {} }],
    ['plan-note', changed(SELF.answers, 'planTasks', 0, { state: '未完成' })],
    ['plan-lower', changed(SELF.answers, 'nextPlan', 0, { target: 20 })],
    [
      'fund-spent',
      { funded: true, fundUse: [{ project: '中试线', received: 10, spent: 11, effect: '已投用' }] },
    ],
    ['fundUse.required', { funded: true }],
    ['summary.too-short', { summary: '一年来工作平稳。' }],
    ['summary.too-long', { summary: '字'.repeat(5001) }],
    ['veto-note', changed(SELF.answers, 'vetoSelfCheck', 0, { state: '有' })],
    ['bonusClaims.item.not-offered', changed(SELF.answers, 'bonusClaims', 0, { item: 'X9' })],
    ['signedBy.required', { signedBy: undefined }],
  ],
  'annual-missing': [['reason.too-short', { reason: '同意' }]],
  'annual-verification': [
    ['R1.adjusted', checked({ verdict: '调整', reason: '台账少一家' })],
    ['R1.adjusted', checked({ verdict: '调整', verified: 7 })],
    ['R1.rejected', checked({ verdict: '不予认可' })],
    ['sample-size', { sampleFirms: rowsOf(VERIFICATION.answers.sampleFirms).slice(1) }],
    ['sample-size', {}, { startups: 51 }],
    ['sample-absent', sampled({ presence: '挂靠' })],
    ['signer', { signer: 'handler@city.example' }],
    ['signer.required', { signer: undefined }],
    ['opinion.too-short', { opinion: '属实' }],
  ],
  'annual-panel': [
    ['visit-due', { visit: false }],
    ['visit-share', { visit: false }, { visitReasons: undefined, visitShort: true }],
    ['reviewers.too-few', { reviewers: [{ reviewer: 'exp_1' }, { reviewer: 'exp_2' }] }],
    [
      'reviewers.reviewer.not-distinct',
      { reviewers: ['exp_1', 'exp_1', 'exp_2'].map((reviewer) => ({ reviewer })) },
    ],
    [
      'reviewers.reviewer.not-offered',
      { reviewers: ['exp_1', 'exp_2', 'exp_9'].map((reviewer) => ({ reviewer })) },
    ],
  ],
  'annual-visit': [
    ['team.too-few', { team: [{ name: '甲', unit: '乙' }] }],
    ['visitDate.after-today', { visitDate: '2026-11-24' }],
  ],
  'annual-review': [
    ['extra-reason', changed(REVIEW.answers, 'bonus', 0, { count: 0 })],
    ['extra-reason', changed(REVIEW.answers, 'deductions', 0, { count: 2 })],
    ['veto-basis', { vetoHits: ['V5'] }],
    ['reviewOpinion.too-short', { reviewOpinion: '运行平稳。' }],
  ],
  'annual-decision': [
    ['override-reason', { band: '良好' }],
    ['veto-fails', { overrideReason: REASON }, { vetoes: 'V5', proposedBand: '不合格' }],
    ['minutesNo.required', { minutesNo: undefined }],
  ],
  'annual-consequence': [
    ['measure.not-offered', { measure: '启动撤销程序' }],
    ['reason.too-short', { reason: '整改' }],
  ],
  'satisfaction-survey': [
    ['overall.too-large', { overall: 6 }],
    ['overall.number', { overall: 0 }],
    ['financeGain.required', { financeGain: undefined }],
  ],
}

export const ANNUAL_ADVICE: { readonly [form: string]: readonly Breach[] } = {
  'annual-verification': [
    [
      'R2.visit',
      {
        sampleFirms: rowsOf(VERIFICATION.answers.sampleFirms).map((row, i) => ({
          ...row,
          verdict: i < 2 ? '不相符' : '相符',
        })),
      },
    ],
  ],
}
