import type { createAskFirm, createAskFirms } from '#domain/actions/ask-firm.ts'
import type { createImportRoster } from '#domain/actions/import-roster.ts'
import type {
  createConvertTeam,
  createLeaveRoster,
  createSaveRosterRow,
} from '#domain/actions/roster-rows.ts'
import type { Vault } from '#domain/ports.ts'
import type { ParkDeps } from './deps.ts'

export interface ParkRosterDeps extends ParkDeps {
  readonly vault: Vault
  readonly saveRow: ReturnType<typeof createSaveRosterRow>
  readonly leaveRow: ReturnType<typeof createLeaveRoster>
  readonly convertTeam: ReturnType<typeof createConvertTeam>
  readonly importRows: ReturnType<typeof createImportRoster>
  readonly askFirm: ReturnType<typeof createAskFirm>
  readonly askFirms: ReturnType<typeof createAskFirms>
}
