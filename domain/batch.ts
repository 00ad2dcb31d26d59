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
    draw: z._default(z.number(), 3),
    invitation: z._default(z.number(), 2),
    scoring: z._default(z.number(), 7),
    deviation: z._default(z.number(), 2),
    opinion: z._default(z.number(), 3),
    siteVisit: z._default(z.number(), 15),
    meeting: z._default(z.number(), 10),
    publication: z._default(z.number(), 5),
    designation: z._default(z.number(), 10),
  }),
  /** Experts of a panel, an odd number, and reserves drawn with them. */
  panel: z._default(z.object({ size: z.number(), reserves: z.number() }), { size: 5, reserves: 2 }),
  rounds: z.object({ district: z.number(), city: z.number() }),
})
export type Batch = z.infer<typeof Batch>

export type BatchPhase = 'upcoming' | 'open' | 'closed'

export function phaseOf(batch: Batch, now: string): BatchPhase {
  if (now < batch.opensAt) return 'upcoming'
  return now < batch.closesAt ? 'open' : 'closed'
}
