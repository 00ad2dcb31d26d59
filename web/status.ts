import type { Lang } from '#web/messages/language.ts'

export type Tone = 'neutral' | 'active' | 'attention' | 'done' | 'stopped'

/** Who reads the name of a status: staff, the applicant, or the applicant before the case gets there. */
export type Reader = 'staff' | 'applicant' | 'ahead'

type Names = readonly [staff: string, applicant: string, ahead: string]

export interface Status {
  readonly code: string
  readonly tone: Tone
  readonly zh: Names
  readonly en: Names
}

/** One vocabulary for pages, mails and charts. */
export const statuses = {
  draft: {
    code: 'A00',
    tone: 'neutral',
    zh: ['草稿', '草稿', '填写申报书'],
    en: ['Draft', 'Draft', 'Fill in the application'],
  },
  'awaiting-acceptance': {
    code: 'A01',
    tone: 'active',
    zh: ['待区县受理', '已提交，待区县受理', '区县受理'],
    en: ['Awaiting district acceptance', 'Submitted, awaiting acceptance', 'District accepts'],
  },
  'district-review': {
    code: 'A02',
    tone: 'active',
    zh: ['区县审核中', '已受理，区县审核中', '区县审核推荐'],
    en: ['District review', 'Accepted, under district review', 'District reviews and recommends'],
  },
  'district-correction': {
    code: 'A03',
    tone: 'attention',
    zh: ['区县退回补正', '请补正材料（区县退回补正）', '如需补正，退回一次性告知'],
    en: ['Returned by district', 'Please correct (returned by the district)', 'Corrections, if needed'],
  },
  'district-declined': {
    code: 'A04',
    tone: 'stopped',
    zh: ['区县不予推荐（不予受理）', '区县不予推荐（不予受理）', '区县不予推荐'],
    en: ['Not recommended or not accepted', 'Not recommended or not accepted', 'Not recommended'],
  },
  recommended: {
    code: 'A05',
    tone: 'active',
    zh: ['已推荐待市级受理', '区县已推荐，待市级受理', '推荐至市级'],
    en: ['Recommended, awaiting the city', 'Recommended, awaiting the city', 'Passed on to the city'],
  },
  'desk-review': {
    code: 'A06',
    tone: 'active',
    zh: ['市级形式审查', '市级形式审查中', '市级形式审查'],
    en: ['City desk review', 'Under city desk review', 'City desk review'],
  },
  'city-correction': {
    code: 'A07',
    tone: 'attention',
    zh: ['市级退回补正', '请补正材料（市级退回补正）', '如需补正，退回一次性告知'],
    en: ['Returned by city', 'Please correct (returned by the city)', 'Corrections, if needed'],
  },
  'desk-failed': {
    code: 'A08',
    tone: 'stopped',
    zh: ['形式审查不通过', '形式审查不通过', '形式审查不通过'],
    en: ['Desk review not passed', 'Desk review not passed', 'Desk review not passed'],
  },
  'expert-review': {
    code: 'A09',
    tone: 'active',
    zh: ['专家评审', '形式审查已通过，待专家评审', '专家评审'],
    en: ['Expert assessment', 'Desk review passed, awaiting expert assessment', 'Expert assessment'],
  },
  'site-check': {
    code: 'A10',
    tone: 'active',
    zh: ['实地核查', '实地核查', '实地核查'],
    en: ['Site check', 'Site check', 'Site check'],
  },
  decision: {
    code: 'A11',
    tone: 'active',
    zh: ['综合审定', '综合审定中', '综合审定'],
    en: ['Decision', 'Decision in preparation', 'Decision'],
  },
  deferred: {
    code: 'A12',
    tone: 'attention',
    zh: ['缓议', '缓议', '缓议'],
    en: ['Deferred', 'Deferred', 'Deferred'],
  },
  declined: {
    code: 'A13',
    tone: 'stopped',
    zh: ['不予认定', '不予认定', '不予认定'],
    en: ['Not designated', 'Not designated', 'Not designated'],
  },
  notice: {
    code: 'A14',
    tone: 'active',
    zh: ['公示中', '公示中', '公示'],
    en: ['Public notice', 'Under public notice', 'Public notice'],
  },
  objection: {
    code: 'A15',
    tone: 'attention',
    zh: ['异议核查', '异议核查中', '异议核查'],
    en: ['Objection under check', 'Objection under check', 'Objection check'],
  },
  disqualified: {
    code: 'A16',
    tone: 'stopped',
    zh: ['异议成立，取消资格', '异议成立，取消资格', '取消资格'],
    en: ['Objection upheld, disqualified', 'Objection upheld, disqualified', 'Disqualified'],
  },
  designated: {
    code: 'A17',
    tone: 'done',
    zh: ['已认定', '已认定', '认定'],
    en: ['Designated', 'Designated', 'Designation'],
  },
  withdrawn: {
    code: 'A18',
    tone: 'neutral',
    zh: ['已撤回', '已撤回', '撤回'],
    en: ['Withdrawn', 'Withdrawn', 'Withdrawal'],
  },
  ended: {
    code: 'A19',
    tone: 'stopped',
    zh: ['终止（逾期未补正/批次取消）', '已终止（逾期未补正/批次取消）', '终止'],
    en: ['Ended (correction overdue or batch cancelled)', 'Ended (overdue or cancelled)', 'End'],
  },
} as const satisfies { readonly [id: string]: Status }

export type CaseStatus = keyof typeof statuses

/** The chain a case normally runs through, for progress displays. */
export const chain = [
  'draft',
  'awaiting-acceptance',
  'district-review',
  'recommended',
  'desk-review',
  'expert-review',
  'site-check',
  'decision',
  'notice',
  'designated',
] as const satisfies readonly CaseStatus[]

const positions = { staff: 0, applicant: 1, ahead: 2 } as const satisfies { readonly [R in Reader]: number }

export const statusName = (lang: Lang, status: CaseStatus, reader: Reader): string =>
  statuses[status][lang === 'en' ? 'en' : 'zh'][positions[reader]]
