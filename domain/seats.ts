import type { DrawRecord } from '#domain/draw.ts'
import { usualMostLoad } from '#domain/draw.ts'
import type { Panel } from '#domain/panel.ts'
import { hasLeft } from '#domain/panel.ts'

/** How many seats each expert holds, over all panels. A seat is counted in the transaction that changes its panel. */
export interface Seats {
  held(): Promise<Readonly<Record<string, number>>>
}

/** How busy an expert is: seats on panels, and whatever else waits for the expert. */
export interface Load {
  readonly seats: number
  readonly others: number
}

export interface PanelChange {
  readonly before?: Panel
  readonly after: Panel
  /** Comes with a new panel. */
  readonly draw?: DrawRecord
  /** How busy those who are seated were found to be. */
  readonly loads?: Readonly<Record<string, Load>>
}

/** Whoever is full sits on one more panel only when the panel needs it. */
export function isFull({ seats, others }: Load, most = usualMostLoad): boolean {
  return seats + others >= most
}

/** A seat somebody takes or gives back. `room` is what must still hold: whoever was found free still is, whoever was found full too. */
export type SeatChange =
  | { readonly kind: 'taken'; readonly expertId: string; readonly room?: Room }
  | { readonly kind: 'left'; readonly expertId: string }

export interface Room {
  /** So many seats make the expert full. */
  readonly most: number
  readonly full: boolean
}

/** What the change of a panel means for the seats its experts hold. */
export function seatChanges({ before, after, draw, loads }: PanelChange): SeatChange[] {
  const most = draw?.mostLoad ?? usualMostLoad
  const roomFor = (expertId: string): Room | undefined => {
    const load = loads?.[expertId]
    return load && { most: most - load.others, full: isFull(load, most) }
  }
  const had = before ? holders(before) : []
  const has = holders(after)
  return [
    ...has
      .filter((id) => !had.includes(id))
      .map((expertId): SeatChange => ({ kind: 'taken', expertId, room: roomFor(expertId) })),
    ...had.filter((id) => !has.includes(id)).map((expertId): SeatChange => ({ kind: 'left', expertId })),
  ]
}

const live: readonly Panel['status'][] = ['proposed', 'assessing']

/** Whether a panel may still ask somebody. */
export function isLive({ status }: Pick<Panel, 'status'>): boolean {
  return live.includes(status)
}

/** Experts who hold a seat: members from the draw until the sheet is in, they leave or the panel ends. */
export function holders(panel: Pick<Panel, 'status' | 'seats'>): string[] {
  if (!isLive(panel)) return []
  return panel.seats
    .filter((seat) => seat.kind === 'member' && seat.state !== 'scored' && !hasLeft(seat))
    .map(({ expertId }) => expertId)
}
