/** How start-ups are counted. The plan gives no definition, so the city may change these from a day on. */
export interface CountingRules {
  readonly version: number
  /** First day the version applies: to an entry by its day of entering, to an incubation by the day it began. */
  readonly from: string
  /** A firm may be so many months old at most when it enters. */
  readonly entryAgeMonths: number
  readonly incubationMonths: number
  /** Of fields that take longer, by cluster or by industry class. */
  readonly longerMonths: number
  readonly longerClusters: ReadonlySet<string>
  readonly longerIndustries: RegExp
  readonly teamMembers: number
  /** Days before a limit, the end of a certificate or of a contract from which it is warned of. */
  readonly warnDays: number
}

// source: 国科发区〔2018〕300号 as a model
export const COUNTING_RULES: readonly [CountingRules, ...CountingRules[]] = [
  {
    version: 1,
    from: '1900-01-01',
    entryAgeMonths: 24,
    incubationMonths: 48,
    longerMonths: 60,
    longerClusters: new Set(['C5', 'D02', 'D03', 'D07', 'D18']),
    longerIndustries: /^(0[1-5]|27|3973|6520)/,
    teamMembers: 3,
    warnDays: 90,
  },
]

/** The version that applies on a day. */
export function countingRules(on: string): CountingRules {
  const [first, ...later] = COUNTING_RULES
  return later.reduce((found, one) => (one.from <= on && one.from > found.from ? one : found), first)
}

/** A branch is no legal person of its own and is never counted. */
const BRANCH = /分公司|分行|分店|办事处|代表处/

export function isBranch(name: string): boolean {
  return BRANCH.test(name)
}
