import type { Answers } from '#schemas/fields/field.ts'
import type { Check } from '#schemas/rubrics/checks.ts'
import type { Metric, SelectionMetric } from '#schemas/rubrics/measures.ts'

/** A place in a form that a value was taken from; `roster.…` is a column of the roster. */
export interface FormOrigin {
  readonly form: 'park-application' | 'district-recommendation'
  readonly path: string
}

/** A column of the roster or of a ledger, and the rows that were counted where they are known. */
export interface BookOrigin {
  readonly book: string
  readonly path?: string
  readonly rows?: readonly string[]
}

/** A matter of the park: a quarter’s report, the evaluation of a year. `path` is a field of `form`. */
export interface MatterOrigin {
  readonly matter: 'monitoring' | 'evaluation' | 'rectification' | 'correction'
  readonly key: string
  readonly form?: string
  readonly path?: string
}

export type Origin = FormOrigin | BookOrigin | MatterOrigin

/** Whether a value was taken from the application or what the district wrote about it. */
export function isInForms(origin: Origin): origin is FormOrigin {
  return !('book' in origin) && !('matter' in origin)
}

/** A measured value, undefined when it cannot be known, and the places it came from. */
export interface Measured<From = Origin> {
  readonly value?: number | boolean
  readonly from: readonly From[]
  /** What the park said, where somebody else’s word counts instead. */
  readonly declared?: number | boolean
  /** Who found the value that counts, or refused it, and why. */
  readonly finding?: { readonly verdict: string; readonly reason: string }
}

/** Everything the computed indicators of a rubric ask for; what is not listed is not known. */
export interface Evidence {
  readonly metrics: { readonly [metric in Metric]?: Measured }
  readonly checks: { readonly [check in Check]?: Measured }
}

/** Everything the selection asks for. */
export interface SelectionEvidence {
  readonly metrics: { readonly [metric in SelectionMetric]: Measured<FormOrigin> }
  readonly checks: { readonly [check in Check]: Measured<FormOrigin> }
}

/** What the evidence is taken from. `recommendation` is missing until the district has recommended. */
export interface Sources {
  readonly answers: Answers
  readonly roster: readonly Answers[]
  /** How many accepted documents lie in each slot. */
  readonly attachments: { readonly [slot: string]: number }
  readonly recommendation?: Answers
}

export function inApplication(...paths: readonly string[]): readonly FormOrigin[] {
  return paths.map((path) => ({ form: 'park-application', path }))
}

export function inRecommendation(...paths: readonly string[]): readonly FormOrigin[] {
  return paths.map((path) => ({ form: 'district-recommendation', path }))
}
