import * as z from 'zod/mini'
import { addDays, addMonths, daysBetween } from '#schemas/fields/day.ts'

export const AlertLevel = z.enum(['yellow', 'red'])
export type AlertLevel = z.infer<typeof AlertLevel>

type Numbers = { readonly [name: string]: number | string }

/** Something with a name and a day after which it no longer holds. */
export interface Dated {
  readonly name: string
  readonly on: string
}

/** What is known of a park on a day. What is not known raises no alert. */
export interface Watched {
  readonly today: string
  /** The report of the quarter: working days late, whether it is missing, and whether the one before was too. */
  readonly report?: { readonly late: number; readonly missing: boolean; readonly missingBefore: boolean }
  readonly startups?: { readonly before: number; readonly now: number }
  /** Start-ups there are, and those the plan wants by now. */
  readonly target?: { readonly planned: number; readonly actual: number }
  readonly area?: { readonly occupied: number; readonly usable: number }
  /** Milestones that are not done, by the day they should be. */
  readonly milestones?: readonly Dated[]
  readonly tenureEnd?: string
  readonly certificates?: readonly Dated[]
  /** Last days of incubation of those still in incubation. */
  readonly incubation?: readonly Dated[]
  /** Share of satisfied answers, 0–1. */
  readonly satisfaction?: number
  /** Grades of the accidents of the year. */
  readonly accidents?: readonly string[]
  /** The list of dishonest or abnormal firms the operator is in. */
  readonly listed?: string
  /** Units in the park by the telephone or the room they give. */
  readonly sharing?: readonly { readonly what: string; readonly firms: number }[]
  /** Firms that another park's roster has too. */
  readonly doubles?: readonly string[]
  /** Firms that left the roster without an exit. */
  readonly hiddenExits?: readonly string[]
}

export interface AlertRule {
  readonly code: string
  readonly level: AlertLevel
  readonly zh: string
  readonly en: string
  /** The numbers behind the alert; none when there is nothing to point out. */
  find(watched: Watched): Numbers | undefined
}

/** What was found by a rule on a day. */
export const Alert = z.object({
  code: z.string(),
  level: AlertLevel,
  numbers: z.record(z.string(), z.union([z.number(), z.string()])),
})
export type Alert = z.infer<typeof Alert>

const percent = (share: number): number => Math.round(share * 1000) / 10
const worse = new Set(['较大', '重大', '特别重大'])
const sharedBy = 5

const fell = ({ startups }: Watched): number =>
  startups && startups.before > 0 ? (startups.before - startups.now) / startups.before : 0

const completed = ({ target }: Watched): number =>
  target && target.planned > 0 ? target.actual / target.planned : 1

const within = (dated: readonly Dated[] | undefined, from: string, days: number): Numbers | undefined => {
  const soon = (dated ?? []).filter(({ on }) => on >= from && daysBetween(from, on) < days)
  return soon.length === 0 ? undefined : listing(soon)
}

const mostNamed = 5

function listing(dated: readonly Dated[]): Numbers {
  const [first] = [...dated].sort((a, b) => (a.on < b.on ? -1 : 1))
  return {
    count: dated.length,
    names: dated
      .slice(0, mostNamed)
      .map(({ name }) => name)
      .join('、'),
    first: first?.on ?? '',
  }
}

/** Every alert there is, as the programme's table of alerts has them. */
export const alertRules: readonly AlertRule[] = [
  {
    code: 'late',
    level: 'yellow',
    zh: '季度报表逾期1—10个工作日',
    en: 'Quarterly report 1 to 10 working days late',
    find: ({ report }) =>
      report && !report.missing && report.late > 0 && report.late <= 10 ? { days: report.late } : undefined,
  },
  {
    code: 'very-late',
    level: 'red',
    zh: '季度报表逾期超过10个工作日',
    en: 'Quarterly report more than 10 working days late',
    find: ({ report }) =>
      report && (report.missing || report.late > 10) && !(report.missing && report.missingBefore)
        ? { days: report.missing ? '>10' : report.late }
        : undefined,
  },
  {
    code: 'missing-twice',
    level: 'red',
    zh: '连续两个季度未报送（V9）',
    en: 'Two quarters in a row not reported (V9)',
    find: ({ report }) => (report?.missing && report.missingBefore ? { quarters: 2 } : undefined),
  },
  {
    code: 'startups-fell',
    level: 'yellow',
    zh: '初创型企业（团队）一个季度减少超过10%',
    en: 'Start-ups fell by more than 10% in a quarter',
    find: (watched) =>
      fell(watched) > 0.1 && fell(watched) <= 0.25
        ? { ...watched.startups, percent: percent(fell(watched)) }
        : undefined,
  },
  {
    code: 'startups-fell-far',
    level: 'red',
    zh: '初创型企业（团队）一个季度减少超过25%',
    en: 'Start-ups fell by more than 25% in a quarter',
    find: (watched) =>
      fell(watched) > 0.25 ? { ...watched.startups, percent: percent(fell(watched)) } : undefined,
  },
  {
    code: 'target-behind',
    level: 'yellow',
    zh: '集聚目标完成率低于时序进度的80%',
    en: 'Less than 80% of what the plan wants by now',
    find: (watched) =>
      completed(watched) < 0.8 && completed(watched) >= 0.6
        ? { ...watched.target, percent: percent(completed(watched)) }
        : undefined,
  },
  {
    code: 'target-far-behind',
    level: 'red',
    zh: '集聚目标完成率低于时序进度的60%',
    en: 'Less than 60% of what the plan wants by now',
    find: (watched) =>
      completed(watched) < 0.6 ? { ...watched.target, percent: percent(completed(watched)) } : undefined,
  },
  {
    code: 'occupancy',
    level: 'yellow',
    zh: '入驻率低于60%',
    en: 'Less than 60% of the space is occupied',
    find: ({ area }) =>
      area && area.usable > 0 && area.occupied / area.usable < 0.6
        ? { ...area, percent: percent(area.occupied / area.usable) }
        : undefined,
  },
  {
    code: 'milestone-late',
    level: 'yellow',
    zh: '建设里程碑逾期超过60天',
    en: 'A milestone is more than 60 days late',
    find: ({ today, milestones = [] }) => {
      const late = milestones.filter(({ on }) => on < addDays(today, -60))
      return late.length === 0 ? undefined : listing(late)
    },
  },
  {
    code: 'tenure-ends',
    level: 'yellow',
    zh: '场地租赁（委托运营）12个月内到期',
    en: 'The lease of the site ends within 12 months',
    find: ({ today, tenureEnd }) =>
      tenureEnd !== undefined && tenureEnd >= today && tenureEnd < addMonths(today, 12)
        ? { first: tenureEnd }
        : undefined,
  },
  {
    code: 'tenure-ended',
    level: 'red',
    zh: '场地租赁（委托运营）已到期',
    en: 'The lease of the site has ended',
    find: ({ today, tenureEnd }) =>
      tenureEnd !== undefined && tenureEnd < today ? { first: tenureEnd } : undefined,
  },
  {
    code: 'certificate-ends',
    level: 'yellow',
    zh: '企业资质90天内到期',
    en: 'A certificate of a firm expires within 90 days',
    find: ({ today, certificates }) => within(certificates, today, 90),
  },
  {
    code: 'incubation-ends',
    level: 'yellow',
    zh: '企业孵化期90天内届满',
    en: 'The incubation of a firm ends within 90 days',
    find: ({ today, incubation }) => within(incubation, today, 90),
  },
  {
    code: 'satisfaction',
    level: 'yellow',
    zh: '入园企业满意度低于80%',
    en: 'Less than 80% of the firms are satisfied',
    find: ({ satisfaction }) =>
      satisfaction !== undefined && satisfaction < 0.8 ? { percent: percent(satisfaction) } : undefined,
  },
  {
    code: 'accident',
    level: 'red',
    zh: '发生较大及以上事故',
    en: 'A larger accident, or a worse one',
    find: ({ accidents = [] }) => {
      const grave = accidents.filter((grade) => worse.has(grade))
      return grave.length === 0 ? undefined : { count: grave.length, names: [...new Set(grave)].join('、') }
    },
  },
  {
    code: 'operator-listed',
    level: 'red',
    zh: '运营机构被列入经营异常名录或严重失信主体名单',
    en: 'The operator is listed as abnormal or seriously dishonest',
    find: ({ listed }) => (listed === undefined ? undefined : { names: listed }),
  },
  {
    code: 'shared-contact',
    level: 'red',
    zh: '疑似数据不实：5家以上企业使用同一电话或地址',
    en: 'Perhaps false data: five firms or more with one telephone or address',
    find: ({ sharing = [] }) => {
      const many = sharing.filter(({ firms }) => firms >= sharedBy)
      const most = Math.max(...many.map(({ firms }) => firms))
      return many.length === 0 ? undefined : { count: many.length, firms: most }
    },
  },
  {
    code: 'firm-in-two-parks',
    level: 'red',
    zh: '疑似数据不实：同一企业列入两个园区',
    en: 'Perhaps false data: a firm in two parks',
    find: ({ doubles = [] }) =>
      doubles.length === 0
        ? undefined
        : { count: doubles.length, names: doubles.slice(0, mostNamed).join('、') },
  },
  {
    code: 'exits-hidden',
    level: 'red',
    zh: '疑似数据不实：企业离园未登记',
    en: 'Perhaps false data: firms left without being recorded',
    find: ({ hiddenExits = [] }) =>
      hiddenExits.length === 0
        ? undefined
        : { count: hiddenExits.length, names: hiddenExits.slice(0, mostNamed).join('、') },
  },
]

/** Everything there is to point out of a park. It decides nothing. */
export function alertsOf(watched: Watched): Alert[] {
  return alertRules.flatMap(({ code, level, find }): Alert[] => {
    const numbers = find(watched)
    return numbers ? [{ code, level, numbers: { ...numbers } }] : []
  })
}

export function alertRule(code: string): AlertRule | undefined {
  return alertRules.find((rule) => rule.code === code)
}
