import { addMonths, isDay } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { SizeClass } from '#schemas/reference/enterprise-size.ts'
import { sizeClass } from '#schemas/reference/enterprise-size.ts'
import { sizeIndustry } from '#schemas/reference/size-industry.ts'
import { str } from '#schemas/rule.ts'

/** Months of incubation, and of the fields that take longer. Modelled on 国科发区〔2018〕300号. */
const MONTHS = 48
const LONGER_MONTHS = 60
const LONGER_CLUSTERS = new Set(['C5', 'D02', 'D03', 'D07', 'D18'])
const LONGER_INDUSTRIES = /^(0[1-5]|27|3973|6520)/

/** Last day on which a firm in incubation still counts. */
export function incubationLimit(row: Answers): string | undefined {
  const start = row.incubationStart
  if (row.incubationStatus !== '在孵' || !isDay(start)) return undefined
  const longer =
    LONGER_CLUSTERS.has(str(row, 'clusterCode')) || LONGER_INDUSTRIES.test(str(row, 'industryCode'))
  return addMonths(start, longer ? LONGER_MONTHS : MONTHS)
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
