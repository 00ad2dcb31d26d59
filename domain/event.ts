import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { Status } from '#domain/application.ts'
import { Actor } from '#domain/person.ts'

export const eventTypes = [
  'application.created',
  'application.submitted',
  'application.resubmitted',
  'application.withdrawn',
  'overlap.found',
  'application.deleted',
  'batch.extended',
  'case.concluded',
  'task.opened',
  'task.decided',
  'task.reminded',
  'task.escalated',
  'task.delegated',
  'task.extended',
  'task.recalled',
  'task.closed',
  'task.moved',
  'link.reissued',
  'override.recorded',
  'personal.revealed',
  'panel.drawn',
  'panel.seated',
  'panel.assessed',
  'panel.void',
  'sheet.removed',
  'officer.recused',
  'notice.published',
  'notice.corrected',
  'notice.annotated',
  'objection.received',
  'objection.settled',
  'appeal.received',
  'appeal.settled',
  'title.created',
  'change.reported',
  'change.settled',
  'withdrawal.asked',
  'withdrawal.kept',
  'matter.opened',
  'matter.changed',
  'matter.closed',
  'entry.changed',
  'title.moved',
  'title.released',
  'title.succeeded',
] as const

/** One line of a case's history. `open` is for every party, `internal` for officers only; a line with `sealed` is for the city and the supervisor alone. */
export const Event = z.object({
  caseId: z.string(),
  seq: z.number(),
  at: z.string(),
  type: z.enum(eventTypes),
  actor: Actor,
  from: z.optional(Status),
  to: z.optional(Status),
  open: z.optional(z.record(z.string(), z.unknown())),
  internal: z.optional(z.record(z.string(), z.unknown())),
  sealed: z.optional(z.record(z.string(), z.unknown())),
  prev: z.string(),
  hash: z.string(),
})
export type Event = z.infer<typeof Event>
export type Fact = Omit<Event, 'caseId' | 'seq' | 'prev' | 'hash'>

export const genesis = '0'.repeat(64)

/** JSON with sorted keys and without undefined, so that the same fact always has the same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
}

export function hashOf(event: Omit<Event, 'hash'>): string {
  const { caseId, seq, at, type, actor, from, to, open, internal, sealed, prev } = event
  const body = canonical({ caseId, seq, at, type, actor, from, to, open, internal, sealed, prev })
  return createHash('sha256').update(body).digest('hex')
}

/** Numbers and chains facts onto a case's history; returns the events and the new head. */
export function chain(
  after: { id: string; seq: number; head: string },
  facts: readonly Fact[],
): { events: Event[]; seq: number; head: string } {
  let { seq, head } = after
  const events = facts.map((fact) => {
    seq += 1
    const unsigned = { ...fact, caseId: after.id, seq, prev: head }
    head = hashOf(unsigned)
    return { ...unsigned, hash: head }
  })
  return { events, seq, head }
}

/** The number of the first event that does not fit the chain, or undefined when all do. */
export function firstBroken(events: readonly Event[]): number | undefined {
  let prev = genesis
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1 || event.prev !== prev || hashOf(event) !== event.hash) return event.seq
    prev = event.hash
  }
  return undefined
}
