import type { createAppeal } from '#domain/actions/appeal.ts'
import type { createAskSupport } from '#domain/actions/ask-support.ts'
import type { createBeginApplication } from '#domain/actions/begin-application.ts'
import type { createReadFiling, createSaveFiling } from '#domain/actions/filings.ts'
import type { createReadOwn, createReadProgress } from '#domain/actions/read-application.ts'
import type { createReportChange } from '#domain/actions/report-change.ts'
import type { createSaveDraft } from '#domain/actions/save-draft.ts'
import type { createSaveRoster } from '#domain/actions/save-roster.ts'
import type { createSubmitApplication } from '#domain/actions/submit-application.ts'
import type { createWithdraw } from '#domain/actions/withdraw.ts'
import type { Batches, Cases, Clockwork, Files, FormLibrary, Vault } from '#domain/ports.ts'
import type { Show } from '#functions/views/frame.ts'

export interface ApplicantDeps extends Clockwork {
  readonly show: Show
  readonly baseUrl: string
  readonly forms: FormLibrary
  readonly cases: Cases
  readonly batches: Batches
  readonly files: Files
  readonly vault: Vault
  readonly begin: ReturnType<typeof createBeginApplication>
  readonly readOwn: ReturnType<typeof createReadOwn>
  readonly readProgress: ReturnType<typeof createReadProgress>
  readonly saveDraft: ReturnType<typeof createSaveDraft>
  readonly saveRoster: ReturnType<typeof createSaveRoster>
  readonly submit: ReturnType<typeof createSubmitApplication>
  readonly readFiling: ReturnType<typeof createReadFiling>
  readonly saveFiling: ReturnType<typeof createSaveFiling>
  readonly askSupport: ReturnType<typeof createAskSupport>
  readonly reportChange: ReturnType<typeof createReportChange>
  readonly appeal: ReturnType<typeof createAppeal>
  readonly withdraw: ReturnType<typeof createWithdraw>
}
