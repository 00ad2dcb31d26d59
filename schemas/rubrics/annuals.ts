import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import type { AnnualRubric, Rubric } from '#schemas/rubrics/rubric.ts'
import { holdingOn, isAnnual } from '#schemas/rubrics/rubric.ts'

/** Every annual rubric that came with the product. */
export const ANNUALS: readonly AnnualRubric[] = [annual2026]

/** The rubric a year is evaluated by: the one that held on its last day, so that parks could know it; undefined before there was any. */
export function annualOf(year: number, rubrics: readonly Rubric[] = ANNUALS): AnnualRubric | undefined {
  return holdingOn(`${year}-12-31`, rubrics.filter(isAnnual))
}
