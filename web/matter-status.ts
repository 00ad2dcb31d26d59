import { evaluationStatuses } from '#web/evaluation-status.ts'
import { conflict, correction, dispute, firm } from '#web/roster-matter-status.ts'
import type { Tone } from '#web/status.ts'
import { rectification, removal, renewal } from '#web/title-matter-status.ts'

interface Words {
  readonly zh: string
  readonly en: string
}

export interface MatterStatus extends Words {
  readonly tone: Tone
}

/** What each kind of matter is called. */
export const matterNames = {
  monitoring: { zh: '季度运行监测', en: 'Quarterly report' },
  evaluation: { zh: '年度绩效评价', en: 'Annual evaluation' },
  rectification: { zh: '整改', en: 'Rectification' },
  removal: { zh: '撤销称号', en: 'Removal' },
  renewal: { zh: '到期复核', en: 'Three-year review' },
  funding: { zh: '资金支持申请', en: 'Funding request' },
  practice: { zh: '优秀案例', en: 'Best practice' },
  alert: { zh: '监测预警', en: 'Alert' },
  firm: { zh: '企业自助填报', en: 'A firm’s own figures' },
  conflict: { zh: '企业重复在园', en: 'Firm in two parks' },
  dispute: { zh: '名册异议', en: 'Roster dispute' },
  correction: { zh: '数据更正', en: 'Correction of data' },
} as const satisfies { readonly [kind: string]: Words }

export type MatterKind = keyof typeof matterNames

/** One vocabulary and one colour for each state of a matter; the same everywhere. */
export const matterStatuses: { readonly [K in MatterKind]: { readonly [status: string]: MatterStatus } } = {
  monitoring: {
    unfilled: { zh: '未填', en: 'Not filled in', tone: 'active' },
    draft: { zh: '草稿', en: 'Draft', tone: 'active' },
    'with-district': { zh: '待区县审核', en: 'With the district', tone: 'active' },
    returned: { zh: '退回', en: 'Returned', tone: 'attention' },
    checked: { zh: '区县已审', en: 'Checked by the district', tone: 'active' },
    received: { zh: '市级已收', en: 'Received by the city', tone: 'done' },
    locked: { zh: '锁定', en: 'Locked', tone: 'done' },
    missing: { zh: '未报送', en: 'Missing', tone: 'stopped' },
    excused: { zh: '免报', en: 'Excused', tone: 'neutral' },
  },
  evaluation: evaluationStatuses,
  rectification,
  removal,
  renewal,
  alert: {
    'with-district': { zh: '待区县回复', en: 'With the district', tone: 'active' },
    'with-city': { zh: '待市级处理', en: 'With the city', tone: 'attention' },
    answered: { zh: '区县已回复', en: 'Answered by the district', tone: 'done' },
    decided: { zh: '市级已处理', en: 'Decided by the city', tone: 'done' },
  },
  funding: {
    'district-check': { zh: '待区县审核', en: 'With the district', tone: 'active' },
    'city-decision': { zh: '待市级审定', en: 'With the city', tone: 'active' },
    listed: { zh: '拟支持，公示中', en: 'To be supported, listed', tone: 'active' },
    'to-pay': { zh: '公示期满，待拨付', en: 'To be paid', tone: 'active' },
    paid: { zh: '已拨付', en: 'Paid', tone: 'done' },
    reported: { zh: '已完成绩效自评', en: 'Results reported', tone: 'done' },
    refused: { zh: '不予支持', en: 'Not supported', tone: 'stopped' },
    'not-paid': { zh: '不再拨付', en: 'Not paid after all', tone: 'stopped' },
  },
  practice: {
    'district-check': { zh: '待区县审核', en: 'With the district', tone: 'active' },
    consent: { zh: '征求企业同意', en: 'The firm is asked', tone: 'active' },
    'city-decision': { zh: '待市级遴选', en: 'With the city', tone: 'active' },
    revision: { zh: '待修改', en: 'To be revised', tone: 'attention' },
    published: { zh: '入选并公开', en: 'Selected and published', tone: 'done' },
    'not-selected': { zh: '不入选', en: 'Not selected', tone: 'stopped' },
    'no-consent': { zh: '企业不同意公开', en: 'The firm did not consent', tone: 'stopped' },
  },
  firm,
  conflict,
  dispute,
  correction,
}
