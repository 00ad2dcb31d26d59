import type { Entry } from '#domain/entry.ts'

/** The ledger of demands. Said here so that whoever writes a row need not load its form. */
export const demandBook = 'L16'
export const inHand = '办理中'

/** States of a demand, as its ledger says them. */
export const demandStates = [inHand, '已解决', '部分解决', '无法解决'] as const
export type DemandState = (typeof demandStates)[number]

/** Where a demand stands among those of its state: by the day it is due, once closed by the day it was. */
export interface DemandPlace {
  readonly state: DemandState
  /** day#case#row */
  readonly place: string
}

/** None for a row of another ledger, and for one that was struck out. */
export function demandPlace(entry: Entry): DemandPlace | undefined {
  const { book, caseId, id, answers, removedAt } = entry
  const state = demandStates.find((one) => one === answers.state)
  if (book !== demandBook || removedAt !== undefined || !state) return undefined
  const day = state === inHand ? answers.dueOn : answers.closedOn
  return typeof day === 'string' ? { state, place: `${day}#${caseId}#${id}` } : undefined
}

export interface DemandQuery {
  readonly state: DemandState
  /** Those due before this day alone. */
  readonly dueBefore?: string | undefined
  /** Districts of the parks; all when not given. */
  readonly districts?: readonly string[] | undefined
  /** The place where the last page ended. */
  readonly after?: string | undefined
  readonly most: number
}

/** Demands of all parks, a page at a time: those in hand by urgency, closed ones newest first. A page costs the same however many parks there are. */
export interface DemandPages {
  page(
    query: DemandQuery,
  ): Promise<{ readonly entries: readonly Entry[]; readonly next?: string | undefined }>
}

/** What stands in an address as the end of a page. */
export function isPlace(text: string): boolean {
  return /^\d{4}-\d\d-\d\d#\w+#\w+$/.test(text)
}
