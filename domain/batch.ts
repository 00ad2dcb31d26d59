import * as z from 'zod/mini'

/** One call for applications. Instants in UTC; days are Chinese working days. */
export const Batch = z.object({
  id: z.string(),
  year: z.number(),
  title: z.string(),
  opensAt: z.string(),
  closesAt: z.string(),
  /** Districts recommend until the end of this day. */
  districtsUntil: z.string(),
  /** How many parks a district may recommend; undefined is no limit. */
  quota: z.optional(z.number()),
  form: z.object({ id: z.string(), version: z.number() }),
  days: z.object({
    acceptance: z.number(),
    recommendation: z.number(),
    correction: z.number(),
    start: z.number(),
    deskReview: z.number(),
    countersign: z.number(),
  }),
  rounds: z.object({ district: z.number(), city: z.number() }),
})
export type Batch = z.infer<typeof Batch>

export type BatchPhase = 'upcoming' | 'open' | 'closed'

export function phaseOf(batch: Batch, now: string): BatchPhase {
  if (now < batch.opensAt) return 'upcoming'
  return now < batch.closesAt ? 'open' : 'closed'
}
