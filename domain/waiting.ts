import type { Application } from '#domain/application.ts'
import { dateOf } from '#domain/time.ts'

/** The day from which the calendar has something to do with a case: its deferral is over, or its title is there and its roster is not. */
export function waitsFrom(application: Application): string | undefined {
  const { status, deferredUntil, titleNo, rosterOpenedAt, endedAt } = application
  const awaitsRoster = titleNo !== undefined && rosterOpenedAt === undefined
  const from = status === 'deferred' ? deferredUntil : awaitsRoster ? endedAt : undefined
  return from && dateOf(from)
}

export interface WaitingCases {
  /** Cases that wait for the calendar on this day. Follows commits after a moment. */
  on(day: string): Promise<Application[]>
}
