import { createKeepRoster } from '#domain/actions/keep-roster.ts'
import { createOpenRoster, createOpenRosters } from '#domain/actions/open-roster.ts'
import { createOpenYear } from '#domain/actions/open-year.ts'
import { createWatchValidity } from '#domain/actions/watch-validity.ts'
import type { Clockwork } from '#domain/ports.ts'
import type { Job } from '#functions/handlers/cycle.ts'
import { createCycleHandler } from '#functions/handlers/cycle.ts'
import type { Env } from '#functions/runtime/env.ts'
import { homesParts } from './homes-parts.ts'

/** What happens to designated parks by the calendar, in this order. */
export function composeCycle(env: Env, clock: Clockwork) {
  const all = homesParts(env, clock)
  const keepRoster = createKeepRoster(all)
  const openRoster = createOpenRoster({ ...all, keepRoster })
  const jobs: readonly Job[] = [
    { name: 'validity', run: createWatchValidity(all) },
    { name: 'rosters', run: createOpenRosters({ ...all, keepRoster, openRoster }) },
    { name: 'open-year', run: createOpenYear(all) },
  ]
  return createCycleHandler(jobs)
}
