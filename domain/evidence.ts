import type { Answers } from '#schemas/fields/field.ts'
import type { Check } from '#schemas/rubrics/checks.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'

/** A place in a form that a value was taken from; `roster.…` is a column of the roster. */
export interface Origin {
  readonly form: 'park-application' | 'district-recommendation'
  readonly path: string
}

/** A measured value, undefined when it cannot be known, and the places it came from. */
export interface Measured {
  readonly value?: number | boolean
  readonly from: readonly Origin[]
}

/** Everything the computed indicators of a rubric ask for. */
export interface Evidence {
  readonly metrics: { readonly [metric in Metric]: Measured }
  readonly checks: { readonly [check in Check]: Measured }
}

/** What the evidence is taken from. `recommendation` is missing until the district has recommended. */
export interface Sources {
  readonly answers: Answers
  readonly roster: readonly Answers[]
  /** How many accepted documents lie in each slot. */
  readonly attachments: { readonly [slot: string]: number }
  readonly recommendation?: Answers
}

export function inApplication(...paths: readonly string[]): readonly Origin[] {
  return paths.map((path) => ({ form: 'park-application', path }))
}

export function inRecommendation(...paths: readonly string[]): readonly Origin[] {
  return paths.map((path) => ({ form: 'district-recommendation', path }))
}
