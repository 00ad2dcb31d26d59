import { createKeepRoster } from '#domain/actions/keep-roster.ts'
import { createVerifyRow } from '#domain/actions/verify-row.ts'
import type { FormLibrary } from '#domain/ports.ts'
import type { ProgrammeDeps } from '#functions/handlers/programme/deps.ts'
import {
  downloadStaffRoster,
  showStaffRoster,
  showStaffRosterRow,
  verifyStaffRosterRow,
} from '#functions/handlers/programme/roster.tsx'
import type { homesReading } from './homes-parts.ts'

type Parts = ReturnType<typeof homesReading> & { readonly forms: FormLibrary }

/** The living roster as the offices read and check it. */
export function staffRoster(parts: Parts, deps: ProgrammeDeps) {
  const own = { ...deps, verifyRow: createVerifyRow({ ...parts, keepRoster: createKeepRoster(parts) }) }
  return {
    'GET staffRoster': showStaffRoster(own),
    'GET staffRosterTable': downloadStaffRoster(own),
    'GET staffRosterRow': showStaffRosterRow(own),
    'POST staffRosterRow': verifyStaffRosterRow(own),
  } as const
}
