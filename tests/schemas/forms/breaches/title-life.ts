import type { Breach } from '#tests/schemas/forms/breaches/breach.ts'
import { EXTENSION, ISSUE } from '#tests/schemas/forms/valid-title-life.ts'

export const REASON = '经会议研究，材料与现场情况尚有出入，需要进一步核实后再议'

const [first] = Array.isArray(ISSUE.answers.problemList) ? ISSUE.answers.problemList : []
const problem = (change: object) => ({
  problemList: [{ ...(typeof first === 'object' ? first : {}), ...change }],
})

/** Per form: what breaks each of its rules. */
export const TITLE_LIFE_BREACHES: { readonly [form: string]: readonly Breach[] } = {
  'rectification-notice': [
    ['due-future', { dueOn: '2026-11-23' }],
    ['due-most', { dueOn: '2027-05-24' }],
    ['problem-due', problem({ due: '2027-04-01' })],
    ['problem-due', problem({ due: '2026-11-23' })],
    ['problemList.required', { problemList: undefined }],
    ['problemList.demand.required', problem({ demand: undefined })],
    ['consequence.required', { consequence: undefined }],
    ['reason.required', { decision: '不予下达' }],
  ],
  'rectification-report': [
    ['once', { ...EXTENSION.answers }, { mayExtend: false }],
    ['nothing-left', { decision: '提交整改报告并申请延期', extensionAsk: '2027-01-31' }],
    ['extensionAsk.required', { ...EXTENSION.answers, extensionAsk: undefined }],
    ['extension-after', { ...EXTENSION.answers, extensionAsk: '2026-12-31' }],
    ['extension-most', { ...EXTENSION.answers, extensionAsk: '2027-04-01' }],
    ['remaining.required', { ...EXTENSION.answers, remaining: undefined }],
    ['actions.measure.required', { actions: [{ state: '已完成', doneOn: '2026-11-20' }] }],
    ['actions.doneOn.required', { actions: [{ measure: '已补足缺口', state: '已完成' }] }],
  ],
  'rectification-check': [
    ['all-right', { checks: [{ verdict: '已整改' }, { verdict: '未整改' }] }],
    ['reason.required', { districtCheck: '不合格' }],
    ['checkedOn.after-today', { checkedOn: '2026-11-24' }],
  ],
  'rectification-decision': [
    ['once', { cityDecision: '继续整改', extendTo: '2027-01-31', reason: REASON }, { mayExtend: false }],
    ['extension-after', { cityDecision: '继续整改', extendTo: '2026-12-31', reason: REASON }],
    ['extension-most', { cityDecision: '继续整改', extendTo: '2027-04-01', reason: REASON }],
    ['extendTo.required', { cityDecision: '继续整改', reason: REASON }],
    ['reason.required', { cityDecision: '暂停' }],
    ['reason.required', { cityDecision: '撤销' }],
  ],
  'removal-proposal': [
    ['grounds.required', { grounds: undefined }],
    ['grounds.not-offered', { grounds: ['V1'] }],
    ['facts.too-short', { facts: '不合格' }],
    ['reason.required', { decision: '不予启动' }],
  ],
  'removal-hearing': [['statement.required', { statement: undefined }]],
  'removal-decision': [
    ['ban-least', { banYears: 1 }],
    ['ban-least', { banYears: 2 }, { leastBanYears: 3 }],
    ['proposer', {}, { proposer: 'handler@city.example' }],
    ['docNo.format', { docNo: '66号' }],
    ['plaqueBackBy.before-today', { plaqueBackBy: '2026-11-22' }],
    ['reason.too-short', { reason: '不成立' }],
    ['banYears.required', { banYears: undefined }],
  ],
  'title-warning': [['reason.too-short', { reason: '预警' }]],
  'renewal-review': [
    ['eligible', {}, { eligible: false }],
    ['reason.required', { decision: '不再延续' }],
  ],
}

export const TITLE_LIFE_ADVICE: {
  readonly [form: string]: readonly (readonly [...Breach])[]
} = {
  'rectification-notice': [['due-short', { ...problem({ due: '2026-12-10' }), dueOn: '2026-12-10' }]],
  'rectification-decision': [['against-district', {}, { districtCheck: '不合格' }]],
  'renewal-review': [['no-results', {}, { results: [], average: undefined, eligible: undefined }]],
}
