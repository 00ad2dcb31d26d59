import { addMonths, isDay } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { countingRules } from '#schemas/reference/counting-rules.ts'
import type { SizeClass } from '#schemas/reference/enterprise-size.ts'
import { sizeClass } from '#schemas/reference/enterprise-size.ts'
import { sizeIndustry } from '#schemas/reference/size-industry.ts'
import { str } from '#schemas/rule.ts'

/** Last day on which a firm in incubation still counts. */
export function incubationLimit(row: Answers): string | undefined {
  return row.incubationStatus === '在孵' ? limitFrom(row) : undefined
}

/** The same whether or not it is still in incubation. */
export function limitFrom(row: Answers): string | undefined {
  const start = row.incubationStart
  if (!isDay(start)) return undefined
  const { incubationMonths, longerMonths, longerClusters, longerIndustries } = countingRules(start)
  const longer =
    longerClusters.has(str(row, 'clusterCode')) || longerIndustries.test(str(row, 'industryCode'))
  return addMonths(start, longer ? longerMonths : incubationMonths)
}

export function sizeOf(row: Answers): SizeClass | undefined {
  const code = str(row, 'industryCode')
  if (row.kind !== '企业' || !/^\d{4}$/.test(code)) return undefined
  const figure = (key: string) => (typeof row[key] === 'number' ? row[key] : undefined)
  return sizeClass(sizeIndustry(code), {
    employees: figure('employees'),
    revenue: figure('revenue'),
    assets: figure('assets'),
  })
}

/** 初创型中小企业: a team, or an SME in incubation that has not passed its limit. */
export function isStartup(row: Answers, asOf: string): boolean {
  if (row.kind === '科创团队') return true
  const size = sizeOf(row)
  const limit = incubationLimit(row)
  return size !== undefined && size !== '大型' && limit !== undefined && asOf <= limit
}
