import * as z from 'zod/mini'
import { DomainError } from '#domain/errors.ts'

/** What keeps somebody from judging or handling a case, found by comparing records; a person confirms or dismisses it. */
export const Conflict = z.object({
  /** Id of the expert, or address of the officer. */
  who: z.string(),
  kind: z.enum(['employer', 'credit-code', 'name-variant', 'shareholder', 'district', 'person', 'declared']),
  reason: z.object({ zh: z.string(), en: z.string() }),
  evidence: z.string(),
  verdict: z.optional(z.enum(['confirmed', 'dismissed'])),
  verdictBy: z.optional(z.string()),
  verdictReason: z.optional(z.string()),
})
export type Conflict = z.infer<typeof Conflict>

/**
 * `waiting` reserves have not been asked; `invited` and `accepted` members hold a seat; `scored` has handed in a sheet.
 * The rest has left the panel: it keeps its line with the reason.
 */
export const SeatState = z.enum([
  'waiting',
  'invited',
  'accepted',
  'scored',
  'declined',
  'recused',
  'overdue',
  'removed',
])
export type SeatState = z.infer<typeof SeatState>

/** One expert of a panel. `no` counts from 1; a reserve keeps its number when it takes a member's place. */
export const Seat = z.object({
  no: z.number(),
  expertId: z.string(),
  email: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(['member', 'reserve']),
  state: SeatState,
  reason: z.optional(z.string()),
})
export type Seat = z.infer<typeof Seat>

/** A draw and what became of it. Pool, exclusions and seed are kept so that it can be drawn again with the same result. */
export const Panel = z.object({
  caseId: z.string(),
  n: z.number(),
  status: z.enum(['proposed', 'assessing', 'assessed', 'void', 'replaced']),
  seed: z.string(),
  drawnAt: z.string(),
  rubric: z.object({ code: z.string(), version: z.number() }),
  size: z.number(),
  reserves: z.number(),
  pool: z.array(z.string()),
  conflicts: z.array(Conflict),
  unmet: z.array(z.object({ zh: z.string(), en: z.string() })),
  seats: z.array(Seat),
  version: z.number(),
})
export type Panel = z.infer<typeof Panel>

const gone: readonly SeatState[] = ['declined', 'recused', 'overdue', 'removed']

export function seatOf(panel: Panel, no: number): Seat {
  const seat = panel.seats.find((one) => one.no === no)
  if (!seat) throw new DomainError('panel.changed')
  return seat
}

export function hasLeft({ state }: Pick<Seat, 'state'>): boolean {
  return gone.includes(state)
}

/** A seat in a new state; one that has left the panel never comes back. @throws panel.changed */
export function seated(panel: Panel, no: number, state: SeatState, reason?: string): Panel {
  const seat = seatOf(panel, no)
  if (seat.state === state) return panel
  if (hasLeft(seat)) throw new DomainError('panel.changed', { state: seat.state })
  return {
    ...panel,
    seats: panel.seats.map((one) => (one === seat ? { ...seat, state, ...(reason && { reason }) } : one)),
  }
}

/** The first reserve nobody asked yet takes a member's place; undefined when there is none left. */
export function nextReserve(panel: Panel): { panel: Panel; seat: Seat } | undefined {
  const waiting = panel.seats.find(({ kind, state }) => kind === 'reserve' && state === 'waiting')
  if (!waiting) return undefined
  const seat: Seat = { ...waiting, kind: 'member' }
  return { panel: { ...panel, seats: panel.seats.map((one) => (one === waiting ? seat : one)) }, seat }
}

const lanePrefix = 'seat'

/** The lane of one seat's tasks. */
export function laneOf(panel: Pick<Panel, 'n'>, no: number): string {
  return `${lanePrefix}:${panel.n}:${no}`
}

/** Which seat of which panel a lane belongs to; undefined for any other lane. */
export function seatIn(lane: string | undefined): { panel: number; no: number } | undefined {
  const found = /^seat:(\d+):(\d+)$/.exec(lane ?? '')
  return found ? { panel: Number(found[1]), no: Number(found[2]) } : undefined
}
