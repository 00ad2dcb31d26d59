import * as z from 'zod/mini'
import { dateOf, instantOf } from '#domain/time.ts'
import { type Clock, ClockError } from '#local/clock.ts'
import type { Schedules } from '#local/schedules.ts'
import { addWorkingDays } from '#schemas/reference/working-days.ts'

const mostWorkingDays = 2000

export const Journey = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ workingDays: z.number().check(z.int(), z.gte(1), z.lte(mostWorkingDays)) }),
  z.strictObject({ hours: z.number().check(z.positive(), z.lte(24 * 366 * 8)) }),
])
/** How far to travel: to an instant, some working days on to the same time of day, or some hours. */
export type Journey = z.infer<typeof Journey>

export interface TravelOptions {
  readonly clock: Clock
  readonly schedules: Schedules
  /** When the next timer of a workflow is due. */
  readonly timer: () => Date | undefined
  /** Waits until everything that can happen now has happened; whether anything had. */
  readonly settle: () => Promise<boolean>
  /** Ends the journey where it is. */
  readonly signal?: AbortSignal
}

/** Lives through the time up to the end of the journey: each timer, and each run of a schedule that can find something, comes in its turn. */
export async function travel(journey: Journey, options: TravelOptions): Promise<Date> {
  const { clock, schedules, settle, signal } = options
  const end = destination(journey, clock.now())
  if (end < clock.now()) throw new ClockError('只能去往将来 (only the future can be travelled to)')
  const release = schedules.hold()
  try {
    for (let next = await nextStop(options); next && next <= end; next = await nextStop(options)) {
      signal?.throwIfAborted()
      if (next > clock.now()) clock.set(next)
      await settle()
      await schedules.runDue()
    }
    if (end > clock.now()) clock.set(end)
    await settle()
    await schedules.runDue()
    await settle()
  } finally {
    release()
  }
  return clock.now()
}

/** Time goes on while somebody looks for the next stop: nothing may be under way when the clock jumps, so that is made sure of last. */
async function nextStop({ clock, schedules, timer, settle }: TravelOptions): Promise<Date | undefined> {
  let scheduled: Date | undefined
  do scheduled = await schedules.nextStop()
  while (await settle())
  const due = timer()
  const stops = [scheduled, due && due > clock.now() ? due : undefined].filter((stop) => stop !== undefined)
  return stops.sort((a, b) => a.getTime() - b.getTime())[0]
}

export function destination(journey: Journey, now: Date): Date {
  if ('to' in journey) return new Date(journey.to)
  if ('hours' in journey) return new Date(now.getTime() + journey.hours * 3600_000)
  const today = dateOf(now.toISOString())
  const sinceMidnight = now.getTime() - Date.parse(instantOf(today, '00:00'))
  const { date } = addWorkingDays(today, journey.workingDays)
  return new Date(Date.parse(instantOf(date, '00:00')) + sinceMidnight)
}
