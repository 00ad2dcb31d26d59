import { createOpenYear } from '#domain/actions/open-year.ts'
import { createWatchValidity } from '#domain/actions/watch-validity.ts'
import type { Clockwork } from '#domain/ports.ts'
import type { Job } from '#functions/handlers/cycle.ts'
import { createCycleHandler } from '#functions/handlers/cycle.ts'
import type { Env } from '#functions/runtime/env.ts'
import { homesParts } from './homes-parts.ts'
import { rosterJob } from './roster-steps.ts'

/** What happens to designated parks by the calendar, in this order. */
export function composeCycle(env: Env, clock: Clockwork) {
  const all = homesParts(env, clock)
  const jobs: readonly Job[] = [
    { name: 'validity', run: createWatchValidity(all) },
    rosterJob(all),
    { name: 'open-year', run: createOpenYear(all) },
  ]
  return createCycleHandler(jobs)
}
