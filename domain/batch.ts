import * as z from 'zod/mini'

/** What was changed about a batch after it was put: only the settings that differ, before and after. */
export const BatchEntry = z.object({
  at: z.string(),
  by: z.optional(z.string()),
  reason: z.optional(z.string()),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
})
export type BatchEntry = z.infer<typeof BatchEntry>

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
  /** Kept by the system, whatever is put. */
  history: z.optional(z.array(BatchEntry)),
  version: z.optional(z.number()),
})
export type Batch = z.infer<typeof Batch>

export type BatchPhase = 'upcoming' | 'open' | 'closed'

export function phaseOf(batch: Batch, now: string): BatchPhase {
  if (now < batch.opensAt) return 'upcoming'
  return now < batch.closesAt ? 'open' : 'closed'
}

/** The settings in which two states of a batch differ; undefined when there are none. */
export function changeOf(before: Batch, after: Batch): Pick<BatchEntry, 'before' | 'after'> | undefined {
  const [old, now] = [settingsOf(before), settingsOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]),
  )
  const only = (all: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])))
  return names.length > 0 ? { before: only(old), after: only(now) } : undefined
}

function settingsOf({ history: _, version: __, ...settings }: Batch): Readonly<Record<string, unknown>> {
  return settings
}
