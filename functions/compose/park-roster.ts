import { createAskCorrection } from '#domain/actions/ask-correction.ts'
import { createAskFirm, createAskFirms } from '#domain/actions/ask-firm.ts'
import { createImportRoster } from '#domain/actions/import-roster.ts'
import { createKeepRoster } from '#domain/actions/keep-roster.ts'
import { createConvertTeam, createLeaveRoster, createSaveRosterRow } from '#domain/actions/roster-rows.ts'
import type { FormLibrary, Vault } from '#domain/ports.ts'
import type { ParkDeps } from '#functions/handlers/parks/deps.ts'
import { downloadParkRoster, showParkRoster } from '#functions/handlers/parks/roster.tsx'
import { doRosterAct, inviteFirm, showRosterAct } from '#functions/handlers/parks/roster-acts.tsx'
import { importParkRoster } from '#functions/handlers/parks/roster-import.tsx'
import { inviteFirms, showInviteFirms } from '#functions/handlers/parks/roster-invitations.tsx'
import { removeRosterFile, showRosterUpload } from '#functions/handlers/parks/roster-papers.ts'
import { saveParkRosterRow, showParkRosterRow } from '#functions/handlers/parks/roster-row.tsx'
import type { homesReading } from './homes-parts.ts'

type Parts = ReturnType<typeof homesReading> & { readonly forms: FormLibrary }

/** The living roster as its park keeps it. */
export function parkRoster(parts: Parts, deps: ParkDeps & { readonly vault: Vault }) {
  const all = { ...parts, keepRoster: createKeepRoster(parts), askCorrection: createAskCorrection(parts) }
  const own = {
    ...deps,
    saveRow: createSaveRosterRow(all),
    leaveRow: createLeaveRoster(all),
    convertTeam: createConvertTeam(all),
    importRows: createImportRoster(all),
    askFirm: createAskFirm(all),
    askFirms: createAskFirms(all),
  }
  return {
    'GET parkRoster': showParkRoster(own),
    'GET parkRosterTable': downloadParkRoster(own),
    'POST parkRosterImport': importParkRoster(own),
    'GET parkRosterRow': showParkRosterRow(own),
    'POST parkRosterRow': saveParkRosterRow(own),
    'GET parkRosterLeave': showRosterAct(own, 'leave'),
    'POST parkRosterLeave': doRosterAct(own, 'leave'),
    'GET parkRosterConvert': showRosterAct(own, 'convert'),
    'POST parkRosterConvert': doRosterAct(own, 'convert'),
    'POST parkRosterInvite': inviteFirm(own),
    'GET parkRosterUpload': showRosterUpload(own),
    'POST removeRosterFile': removeRosterFile(own),
    'GET parkRosterInvitations': showInviteFirms(own),
    'POST parkRosterInvitations': inviteFirms(own),
  } as const
}
