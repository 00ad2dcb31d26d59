import type { Answers } from '#schemas/fields/field.ts'

/** What to change in valid answers, or in the facts, so that the problem with this code appears. */
export type Breach = readonly [code: string, change: Answers, facts?: { readonly [fact: string]: unknown }]

/** As named parts, for the tables of a test. */
export function named(breaches: readonly Breach[]) {
  return breaches.map(([code, change, facts = {}]) => ({ code, change, facts }))
}
