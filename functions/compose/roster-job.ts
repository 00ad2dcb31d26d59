import { createKeepRoster } from '#domain/actions/keep-roster.ts'
import { createOpenRoster, createOpenRosters } from '#domain/actions/open-roster.ts'
import type { WaitingCases } from '#domain/waiting.ts'
import type { Job } from '#functions/handlers/cycle.ts'
import type { homesParts } from './homes-parts.ts'

/** Titles that have no living roster yet. */
export function rosterJob(parts: ReturnType<typeof homesParts> & { readonly waiting: WaitingCases }): Job {
  const all = { ...parts, keepRoster: createKeepRoster(parts) }
  return { name: 'rosters', run: createOpenRosters({ ...all, openRoster: createOpenRoster(all) }) }
}
