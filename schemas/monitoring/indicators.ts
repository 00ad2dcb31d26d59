import type { Option } from '#schemas/fields/field.ts'

/** How a figure of the quarterly report runs: what there is at the quarter's end, what was added up since the first of January, or a share. */
export type Run = 'stock' | 'sum' | 'share'

export interface Indicator extends Option {
  readonly run: Run
  /** The column that is added up, where the answer is a table. */
  readonly column?: string
  /** A sum that may still fall inside a year, with an explanation: tax is paid back. */
  readonly mayFall?: true
  /** Worked out from the roster or a ledger; the park does not state it. */
  readonly counted?: true
  /** Progress towards an end: what it grows by needs no explanation. */
  readonly steady?: true
  /** What the roster or a ledger says of it too, though the park states it. */
  readonly known?: true
}

/** Every figure of the quarterly report (F08) that is compared with earlier quarters. */
export const INDICATORS: readonly Indicator[] = [
  { value: 'startupTotal', label: '初创型企业（团队）数', en: 'Start-ups', run: 'stock', counted: true },
  { value: 'enterpriseTotal', label: '入园企业总数', en: 'Firms in the park', run: 'stock', counted: true },
  { value: 'employees', label: '从业人员', en: 'Employees', run: 'stock', known: true },
  { value: 'occupiedArea', label: '已入驻面积', en: 'Occupied area', run: 'stock', known: true },
  {
    value: 'techPlatforms',
    label: '技术服务平台',
    en: 'Technical service platforms',
    run: 'stock',
    counted: true,
  },
  { value: 'partnerFunds', label: '合作基金', en: 'Partner funds', run: 'stock', counted: true },
  {
    value: 'digitalFirms',
    label: '已数字化转型企业',
    en: 'Digitally transformed firms',
    run: 'stock',
    counted: true,
  },
  {
    value: 'publicServiceDigital',
    label: '公共服务数字化',
    en: 'Public services digitalised',
    run: 'share',
    steady: true,
  },
  {
    value: 'operationSmart',
    label: '园区运营智慧化',
    en: 'Park operation made smart',
    run: 'share',
    steady: true,
  },
  {
    value: 'firmsIntelligent',
    label: '入园企业智能化',
    en: 'Firms made intelligent',
    run: 'share',
    steady: true,
  },
  { value: 'talentFlats3km', label: '人才公寓', en: 'Flats for talent', run: 'stock', known: true },
  { value: 'newStartups', label: '新增初创型企业（团队）', en: 'New start-ups', run: 'sum', counted: true },
  { value: 'exits', label: '退出企业', en: 'Firms that left', run: 'sum', counted: true, column: 'firms' },
  { value: 'revenueYtd', label: '营业收入', en: 'Revenue', run: 'sum' },
  { value: 'outputYtd', label: '工业总产值', en: 'Industrial output', run: 'sum' },
  { value: 'taxYtd', label: '实缴税收', en: 'Tax paid', run: 'sum', mayFall: true },
  { value: 'rdYtd', label: '研发费用', en: 'R&D spending', run: 'sum' },
  { value: 'investYtd', label: '固定资产投资', en: 'Investment in fixed assets', run: 'sum' },
  {
    value: 'investProjects',
    label: '招商签约/落地项目',
    en: 'Projects signed or settled',
    run: 'sum',
    counted: true,
    column: 'projects',
  },
  { value: 'events', label: '各类活动场次', en: 'Events', run: 'sum', counted: true, column: 'times' },
  { value: 'resultsIntroduced', label: '入园转化成果', en: 'Results introduced', run: 'sum', counted: true },
  {
    value: 'firmFinancing',
    label: '企业融资额',
    en: 'Financing of firms',
    run: 'sum',
    counted: true,
    column: 'amount',
  },
  { value: 'talentsIntroduced', label: '引进人才', en: 'Talent introduced', run: 'sum', column: 'people' },
  { value: 'agencyCases', label: '政务代办件', en: 'Cases handled for firms', run: 'sum', known: true },
  { value: 'inParkRate', label: '办事不出园率', en: 'Settled inside the park', run: 'share', known: true },
  {
    value: 'platformServiceTimes',
    label: '技术平台服务次数',
    en: 'Services by technical platforms',
    run: 'sum',
    known: true,
  },
  { value: 'sharedHours', label: '设备共享机时', en: 'Hours of shared devices', run: 'sum', known: true },
]

export function indicatorOf(key: string): Indicator | undefined {
  return INDICATORS.find(({ value }) => value === key)
}
