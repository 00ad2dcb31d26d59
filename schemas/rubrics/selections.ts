import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { holdingOn, isAnnual } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'

/** Every selection rubric there ever was. */
export const SELECTIONS: readonly Rubric[] = [selection2026]

/** The selection rubric that holds on a day, the newest version first; undefined before there was any. */
export function selectionOn(day: string, rubrics: readonly Rubric[] = SELECTIONS): Rubric | undefined {
  return holdingOn(
    day,
    rubrics.filter((rubric) => !isAnnual(rubric)),
  )
}
