/** How long an operator may not apply again after its title was revoked, by ground. */
export interface BanRule {
  readonly ground: string
  readonly leastYears: number
  readonly from: string
  readonly to: string | null
}

export const fraud = 'V5'

/** The longest ban a decision may give. */
export const MOST_BAN_YEARS = 10

// source: 工信部企业〔2022〕63号 (false data, three years), 国科发区〔2018〕300号 (two years)
export const BAN_RULES: readonly BanRule[] = [
  { ground: fraud, leastYears: 3, from: '2024-10-17', to: null },
  { ground: 'other', leastYears: 2, from: '2024-10-17', to: null },
]

/** The shortest ban for these grounds on a day: the longest that one of them asks for. */
export function leastBanYears(grounds: readonly string[], on: string): number {
  const inForce = BAN_RULES.filter(({ from, to }) => from <= on && (to === null || on <= to))
  const years = (ground: string) => inForce.find((rule) => rule.ground === ground)?.leastYears
  return Math.max(0, ...grounds.map((ground) => years(ground) ?? years('other') ?? 0))
}
