import {
  distribution,
  flow,
  HUNDREDTHS,
  parts,
  quotient,
  share,
  stock,
  UNITS,
} from '#schemas/figures/build.ts'
import type { Figure } from '#schemas/figures/figure.ts'

const plain = (words: readonly (readonly [string, string, string])[]) =>
  words.map(([value, label, en]) => ({ value, label, en }))

export const BANDS = ['优秀', '良好', '合格', '不合格'] as const
export const FUND_DIRECTIONS = ['企业培育', '研发平台建设', '数字化转型', '其他'] as const

const bands = plain([
  ['优秀', '优秀', 'Excellent'],
  ['良好', '良好', 'Good'],
  ['合格', '合格', 'Passed'],
  ['不合格', '不合格', 'Failed'],
])

const directions = plain([
  ['企业培育', '企业培育', 'Growing firms'],
  ['研发平台建设', '研发平台建设', 'R&D platforms'],
  ['数字化转型', '数字化转型', 'Digital transformation'],
  ['其他', '其他', 'Other'],
])

/** D07, D19–D22: how the programme is run. */
export const management: readonly Figure[] = [
  {
    code: 'D07',
    zh: '申报漏斗',
    en: 'From application to designation',
    formula: {
      zh: '批次内已申报、已推荐、形式审查通过、评审完成、已公示、已认定的件数，及各环节平均用时（自然日）',
      en: 'Applications of a batch that were handed in, recommended, passed the desk review, were assessed, published, designated; and calendar days in each stage',
    },
    measures: [],
    behind: { kind: 'pipeline' },
  },
  {
    code: 'D19',
    zh: '报送及时率',
    en: 'Reports on time',
    formula: {
      zh: '按期报送的季报÷应报季报；未报送为催报期满仍未提交',
      en: 'Quarterly reports handed in on time ÷ reports due; missing = still not there when the last reminder ran out',
    },
    measures: [
      flow(['reportsDue', '应报', 'Due'], UNITS.reports),
      flow(['reportsLate', '逾期报送', 'Late'], UNITS.reports),
      flow(['reportsMissing', '未报送', 'Missing'], UNITS.reports),
      share(['onTime', '及时率', 'On time'], 'flow', 'reportsOnTime', 'reportsDue'),
    ],
    behind: { kind: 'matters', matters: ['monitoring'] },
  },
  {
    code: 'D20',
    zh: '预警',
    en: 'Alerts',
    formula: {
      zh: '期末未解除的黄色、红色预警；当期新发预警',
      en: 'Yellow and red alerts open at the end of the period; alerts raised in it',
    },
    measures: [
      distribution(['alert', '未解除', 'Open'], 'stock', UNITS.items, [
        { key: 'alert.red', zh: '红色', en: 'Red' },
        { key: 'alert.yellow', zh: '黄色', en: 'Yellow' },
      ]),
      flow(['alertsRaised', '当期新发', 'Raised'], UNITS.items),
    ],
    behind: { kind: 'matters', matters: ['alert'] },
  },
  {
    code: 'D21',
    zh: '年度绩效等次分布',
    en: 'Bands of the annual evaluation',
    formula: {
      zh: '各园区最近一次公布的年度绩效等次',
      en: 'The band of each park in the latest evaluation that was published',
    },
    measures: [distribution(['band', '等次', 'Band'], 'stock', UNITS.homes, parts('band', bands))],
    behind: { kind: 'matters', matters: ['evaluation'] },
  },
  {
    code: 'D22',
    zh: '整改进度',
    en: 'Rectifications',
    formula: {
      zh: '期末未结的整改及其中逾期的；当期通过和未通过验收的',
      en: 'Rectifications open at the end of the period and those overdue; accepted and not accepted in the period',
    },
    measures: [
      stock(['rectifying', '整改中', 'Open'], UNITS.items),
      stock(['rectifyingLate', '其中：逾期', 'Of these: overdue'], UNITS.items),
      flow(['rectified', '通过验收', 'Accepted'], UNITS.items),
      flow(['rectifyFailed', '未通过验收', 'Not accepted'], UNITS.items),
    ],
    behind: { kind: 'matters', matters: ['rectification'] },
  },
]

/** D23–D28: support, publicity and how parks serve their firms. */
export const support: readonly Figure[] = [
  {
    code: 'D23',
    zh: '专项资金',
    en: 'Special funds',
    formula: {
      zh: '当期申请、核定（按公示截止日期）、拨付金额，按支持方向（F14）',
      en: 'Amounts asked for, granted (by the last day of the public list) and paid in the period, by direction of support (F14)',
    },
    measures: (
      [
        ['fundsAsked', '申请', 'Asked for'],
        ['fundsGranted', '核定', 'Granted'],
        ['fundsPaid', '拨付', 'Paid'],
      ] as const
    ).map(([key, zh, en]) =>
      distribution([key, zh, en], 'flow', UNITS.money, parts(key, directions), HUNDREDTHS),
    ),
    behind: { kind: 'matters', matters: ['funding'] },
  },
  {
    code: 'D24',
    zh: '区县支持政策',
    en: 'Support by the districts',
    formula: {
      zh: '区县支持政策台账（L12）在有效期内的政策数和累计兑现额',
      en: 'Policies in force and amounts paid out (L12)',
    },
    measures: [
      stock(['policies', '有效政策', 'Policies in force'], UNITS.items),
      stock(['policyPaid', '兑现', 'Paid out'], UNITS.money, HUNDREDTHS),
    ],
    behind: { kind: 'ledgers', books: ['L12'] },
  },
  {
    code: 'D25',
    zh: '案例与宣传',
    en: 'Cases and publicity',
    formula: {
      zh: '当期公布的优秀案例（F15）；当期宣传报道（L13）',
      en: 'Best-practice cases published in the period (F15); reports in the media (L13)',
    },
    measures: [
      flow(['practices', '公布案例', 'Cases published'], UNITS.items),
      flow(['publicity', '宣传报道', 'Media reports'], UNITS.items),
    ],
    behind: { kind: 'ledgers', books: ['L13'] },
  },
  {
    code: 'D26',
    zh: '诉求办理',
    en: 'Requests of firms',
    formula: {
      zh: '办结率＝已办结÷当期提出的诉求（L16）；平均天数＝办结用时之和÷办结件数',
      en: 'Settled ÷ requests raised in the period (L16); average days = days taken ÷ requests settled',
    },
    measures: [
      flow(['needs', '提出诉求', 'Requests'], UNITS.cases),
      share(['needsMet', '办结率', 'Settled'], 'flow', 'needsSettled', 'needs'),
      quotient(['needDays', '平均天数', 'Average days'], {
        nature: 'flow',
        of: 'needDays',
        per: 'needsSettled',
        unit: UNITS.days,
      }),
    ],
    behind: { kind: 'ledgers', books: ['L16'] },
  },
  {
    code: 'D27',
    zh: '里程碑完成率',
    en: 'Milestones reached',
    formula: {
      zh: '当期到期的建设里程碑中已完成的（L17）',
      en: 'Milestones completed ÷ milestones due in the period (L17)',
    },
    measures: [
      flow(['milestonesDue', '到期', 'Due'], UNITS.items),
      share(['milestones', '完成率', 'Reached'], 'flow', 'milestonesDone', 'milestonesDue'),
    ],
    behind: { kind: 'ledgers', books: ['L17'] },
  },
  {
    code: 'D28',
    zh: '国家项目推荐与获批',
    en: 'National projects',
    formula: {
      zh: '当期推荐申报的国家项目及其中已获批的（L20，按推荐日期）',
      en: 'National projects referred in the period and those of them approved (L20, by the day of referral)',
    },
    measures: [
      flow(['projectsReferred', '推荐', 'Referred'], UNITS.items),
      flow(['projectsApproved', '获批', 'Approved'], UNITS.items),
    ],
    behind: { kind: 'ledgers', books: ['L20'] },
  },
]
