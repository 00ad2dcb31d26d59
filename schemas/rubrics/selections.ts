import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'

/** Every selection rubric there ever was. */
export const SELECTIONS: readonly Rubric[] = [selection2026]

/** The rubric that holds on a day, the newest version first; undefined before there was any. */
export function selectionOn(day: string, rubrics: readonly Rubric[] = SELECTIONS): Rubric | undefined {
  return rubrics
    .filter(
      ({ validFrom, validUntil }) => validFrom <= day && (validUntil === undefined || day <= validUntil),
    )
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.version - a.version)[0]
}
