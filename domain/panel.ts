import * as z from 'zod/mini'
import type { Status } from '#domain/application.ts'
import { Conflict } from '#domain/conflicts.ts'
import { DomainError } from '#domain/errors.ts'

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
  /** The member in whose place a reserve was called. */
  replaces: z.optional(z.number()),
})
export type Seat = z.infer<typeof Seat>

/** A conflict with the name of the one it concerns. */
export const NamedConflict = z.object({ ...Conflict.shape, name: z.string() })
export type NamedConflict = z.infer<typeof NamedConflict>

/** A panel and what became of it. The record of its draw lies beside it, enough to draw again with the same result. */
export const Panel = z.object({
  caseId: z.string(),
  n: z.number(),
  status: z.enum(['proposed', 'assessing', 'assessed', 'void', 'replaced', 'withdrawn']),
  drawnAt: z.string(),
  /** The visit to the workflow state that drew it: a repeated call draws nothing anew. */
  visit: z.string(),
  seed: z.string(),
  conflicts: z.array(NamedConflict),
  unmet: z.array(z.object({ zh: z.string(), en: z.string() })),
  seats: z.array(Seat),
  rubric: z.object({ code: z.string(), version: z.number() }),
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

const judging: readonly Panel['status'][] = ['assessing', 'assessed']
const beforeTheDecision: readonly Status[] = ['expert-review', 'site-check', 'decision']

/** Whether an expert can be taken off a panel: once it is confirmed and until its park is decided upon. A member about to be invited comes after the invitation. */
export function isRemovable(status: Status, panel: Panel, no: number): boolean {
  const seat = panel.seats.find((one) => one.no === no)
  if (!seat || hasLeft(seat) || !judging.includes(panel.status)) return false
  return beforeTheDecision.includes(status) && seat.state !== 'waiting'
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

/**
 * The first reserve nobody asked yet takes the place of a member who left, one with much to do only when there is no other; the same
 * one however often it is asked for. Undefined when there is none left.
 */
export function reserveFor(
  panel: Panel,
  no: number,
  isBusy: (expertId: string) => boolean = () => false,
): { panel: Panel; seat: Seat } | undefined {
  const called = panel.seats.find(({ replaces }) => replaces === no)
  if (called) return { panel, seat: called }
  const reserves = waitingReserves(panel)
  const waiting = reserves.find(({ expertId }) => !isBusy(expertId)) ?? reserves[0]
  if (!waiting) return undefined
  const seat: Seat = { ...waiting, kind: 'member', replaces: no }
  return { panel: { ...panel, seats: panel.seats.map((one) => (one === waiting ? seat : one)) }, seat }
}

/** Reserves nobody asked yet, in the order of the draw. */
export function waitingReserves({ seats }: Panel): Seat[] {
  return seats.filter(({ kind, state }) => kind === 'reserve' && state === 'waiting')
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
