import type { LongTextBuilder } from '#schemas/fields/long-text.ts'
import { longText } from '#schemas/fields/long-text.ts'

/** A reason of at least 20 characters, asked for unless the decision is the favourable one. */
export function reasonUnless(decision: string, favourable: string): LongTextBuilder {
  return longText('理由', 'Reason')
    .atLeast(20)
    .atMost(1000)
    .when({ field: decision, not: [favourable] })
}
