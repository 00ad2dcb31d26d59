import type { Words } from '#schemas/figures/figure.ts'
import { WORK_PLAN } from '#schemas/reference/plan.ts'

/** `about` is 左右, with a tolerance; `at-least` is 以上. */
export type Comparator = 'about' | 'at-least'
export type TargetMetric = 'homes' | 'startups'

/** What the programme promised for the end of a year. */
export interface Target {
  readonly year: number
  readonly metric: TargetMetric
  readonly comparator: Comparator
  readonly value: number
  /** What counts, and when: the plan itself does not say. */
  readonly rule: Words
}

/** The targets of one plan. A later plan is a new row; this one stays as it was. */
export interface TargetPlan {
  readonly id: string
  readonly version: number
  readonly source: string
  readonly validFrom: string
  readonly validTo: string
  readonly targets: readonly Target[]
}

const homes: Words = {
  zh: '年末名录状态为有效、警示或整改中的生态家园（“建成”按“认定”计，可设为仅计已建成）',
  en: 'Homes whose title is valid, under warning or rectifying at the end of the year; “built” is read as “designated” unless the setting says built only',
}
const startups: Words = {
  zh: '年末在计入的生态家园内的在孵企业和科创团队，全市按统一社会信用代码去重；并列示累计数',
  en: 'Firms in incubation and teams in counted homes at the end of the year, each once city-wide; the cumulative figure stands beside it',
}

// source: 渝经信中小〔2024〕36号 一
export const TARGET_PLANS: readonly TargetPlan[] = [
  {
    id: 'plan-2024-2027',
    version: 1,
    source: WORK_PLAN.docNo,
    validFrom: WORK_PLAN.writtenOn,
    validTo: '2027-12-31',
    targets: [
      { year: 2025, metric: 'homes', comparator: 'about', value: 10, rule: homes },
      { year: 2025, metric: 'startups', comparator: 'at-least', value: 400, rule: startups },
      { year: 2027, metric: 'homes', comparator: 'about', value: 20, rule: homes },
      { year: 2027, metric: 'startups', comparator: 'at-least', value: 1000, rule: startups },
    ],
  },
]

/** How the soft words of the plan are read; settings, because the plan does not say. */
export const TARGET_SETTINGS = {
  /** Share of the value by which 左右 may fall short and still be reached. */
  aboutTolerance: 0.1,
  /** Whether only homes that are built are counted. */
  builtOnly: false,
} as const

/** The plan in force on a day; after the last one ends, the last one. */
export function targetPlanOn(day: string): TargetPlan | undefined {
  return (
    TARGET_PLANS.find(({ validFrom, validTo }) => validFrom <= day && day <= validTo) ?? TARGET_PLANS.at(-1)
  )
}
