import { MEASURES, RATIO } from '#schemas/rubrics/measures.ts'
import type { Graded, Indicator, Rubric } from '#schemas/rubrics/rubric.ts'
import { indicatorsOf } from '#schemas/rubrics/rubric.ts'
import type { Band } from './evaluation.ts'

/** How far a park of each band comes on the way from nothing to full points. */
const reach: { readonly [B in Band]: number } = { 优秀: 1, 良好: 0.9, 合格: 0.76, 不合格: 0.3 }

interface Measured {
  readonly metric: keyof typeof MEASURES
  readonly grade: Graded
}

/** A value for each metric of a rubric, as a form has it: shares in percent, counts whole. */
export function valuesFor(rubric: Rubric, band: Band): { readonly [metric: string]: number } {
  return Object.fromEntries(
    indicatorsOf(rubric)
      .flatMap(measuredIn)
      .map(({ metric, grade }) => [metric, measuredAs(metric, grade, reach[band])]),
  )
}

function measuredIn({ scoring }: Indicator): readonly Measured[] {
  if (scoring.kind === 'metric') return [scoring]
  return scoring.kind === 'sum' ? scoring.parts : []
}

function measuredAs(metric: Measured['metric'], grade: Graded, share: number): number {
  if (grade.kind !== 'linear') return 1
  const value = grade.floor + (grade.full - grade.floor) * share
  return MEASURES[metric].unit === RATIO ? Math.round(value * 1000) / 10 : Math.ceil(value - 1e-9)
}
