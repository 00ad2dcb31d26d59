import { ecosystem } from '#schemas/figures/ecosystem.ts'
import type { Figure, Measure } from '#schemas/figures/figure.ts'
import { gathering } from '#schemas/figures/gathering.ts'
import { growth } from '#schemas/figures/growth.ts'
import { management, support } from '#schemas/figures/management.ts'

// source: dashboard figures D01–D28 of the programme
export const FIGURES: readonly Figure[] = [
  ...gathering,
  ...growth,
  ...ecosystem,
  ...management,
  ...support,
].sort((a, b) => a.code.localeCompare(b.code))

export function figureOf(code: string): Figure | undefined {
  return FIGURES.find((figure) => figure.code === code)
}

/** The numbers a measure is made of. */
export function keysOf(measure: Measure): readonly string[] {
  if (measure.how === 'ratio') return [measure.of, measure.per]
  return measure.how === 'distribution' ? measure.parts.map(({ key }) => key) : [measure.key]
}

const measures = FIGURES.flatMap((figure) => figure.measures)

/** Every number that is kept of a park, and whether it is a stock or a flow. */
export const NUMBERS: ReadonlyMap<string, Measure['nature']> = new Map(
  measures.flatMap((measure) => keysOf(measure).map((key) => [key, measure.nature] as const)),
)
