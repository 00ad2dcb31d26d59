import { words } from '#schemas/fields/choice.ts'

/** Fields the funds are for. Source: 渝经信中小〔2024〕36号 四（一）. */
export const FUNDING_FIELDS = words({
  企业培育: 'Raising firms',
  研发平台建设: 'Research platforms',
  数字化转型: 'Digital transformation',
  其他: 'Other',
})

export const FUNDING_METHODS = words({
  事后奖补: 'Reward afterwards',
  贷款贴息: 'Interest subsidy',
  以奖代补: 'Reward in place of subsidy',
  其他: 'Other',
})

interface FundingRule {
  /** First day, until the next rule begins. */
  readonly validFrom: string
  /** The most one request may ask for, in 万元, by field. */
  readonly caps: { readonly [field: string]: number }
  /** Working days the list is shown before anything is paid. Source: F14 R3. */
  readonly noticeDays: number
  /** Months after the payment when its effect is asked for. */
  readonly resultMonths: number
}

/** The programme names no amounts: these are the product's proposal until the city sets its own. */
export const FUNDING_RULES: readonly FundingRule[] = [
  {
    validFrom: '2024-10-17',
    caps: { 企业培育: 100, 研发平台建设: 200, 数字化转型: 150, 其他: 50 },
    noticeDays: 5,
    resultMonths: 12,
  },
]

export function fundingRuleOn(day: string): FundingRule {
  const found = FUNDING_RULES.findLast(({ validFrom }) => validFrom <= day)
  if (!found) throw new Error(`no funding rule on ${day}`)
  return found
}
