import type { Check } from '#schemas/rubrics/checks.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'
import { MEASURES } from '#schemas/rubrics/measures.ts'
import type { Graded, Part, Scoring } from '#schemas/rubrics/rubric.ts'

export const linear = (floor: number, full: number): Graded => ({ kind: 'linear', floor, full })

/** The maximum less `per` for each one. */
export const deduct = (per: number): Graded => ({ kind: 'deduct', per })

export const yesNo: Graded = { kind: 'yes-no' }

/** Pairs of “from this value on” and its points, highest first. */
export function steps(...pairs: readonly (readonly [from: number, points: number])[]): Graded {
  return { kind: 'steps', steps: pairs.map(([from, points]) => ({ from, points })) }
}

export const by = (metric: Metric, grade: Graded): Scoring => ({ kind: 'metric', metric, grade })

export function part(metric: Metric, max: number, grade: Graded): Part {
  const { zh, en } = MEASURES[metric]
  return { metric, zh, en, max, grade }
}

export const sum = (...parts: Part[]): Scoring => ({ kind: 'sum', parts })

export function checks(...pairs: readonly (readonly [check: Check, points: number])[]): Scoring {
  return { kind: 'checks', checks: pairs.map(([check, points]) => ({ check, points })) }
}
