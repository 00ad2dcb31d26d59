import type { Limits, SizeFigures, SizeIndustry, SizeRule } from '#schemas/reference/size-rules.ts'
import { SIZE_RULES } from '#schemas/reference/size-rules.ts'

export type SizeClass = '大型' | '中型' | '小型' | '微型'

/** The size class, or undefined while a figure that decides is missing. */
export function sizeClass(industry: SizeIndustry, figures: SizeFigures): SizeClass | undefined {
  const rule: SizeRule = SIZE_RULES[industry]
  const measures = [...rule.smallerThan, ...rule.medium, ...rule.small].map(([measure]) => measure)
  if (measures.some((measure) => figures[measure] === undefined)) return undefined
  const reaches = (limits: Limits) => limits.every(([measure, limit]) => (figures[measure] ?? 0) >= limit)
  if (reaches(rule.smallerThan)) return '大型'
  if (reaches(rule.medium)) return '中型'
  return reaches(rule.small) ? '小型' : '微型'
}
