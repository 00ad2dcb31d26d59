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
  monitoring: {},
  evaluation: evaluationStatuses,
  rectification,
  removal,
  renewal,
  funding: {},
  practice: {},
  alert: {},
  firm,
  conflict,
  dispute,
  correction,
}
