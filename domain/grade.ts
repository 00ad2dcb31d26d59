import { reaches } from '#domain/points.ts'
import type { Graded } from '#schemas/rubrics/rubric.ts'

/** Points of one measured value, not yet rounded; an unknown value gets none. */
export function grade(graded: Graded, max: number, value: number | boolean | undefined): number {
  if (value === undefined) return 0
  switch (graded.kind) {
    case 'steps':
      return Math.min(max, graded.steps.find(({ from }) => reaches(Number(value), from))?.points ?? 0)
    case 'linear':
      return linear(graded, max, Number(value))
    case 'yes-no':
      return value === true ? max : 0
    case 'deduct':
      return Math.min(max, Math.max(0, max - graded.per * Number(value)))
  }
}

function linear({ floor, full }: { floor: number; full: number }, max: number, value: number): number {
  if (reaches(value, full)) return max
  return max * Math.max(0, (value - floor) / (full - floor))
}
