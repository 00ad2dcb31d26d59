import { createBans } from '#adapters/dynamodb/bans.ts'
import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createDrafts } from '#adapters/dynamodb/drafts.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createSpaces } from '#adapters/dynamodb/spaces.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createAppeal } from '#domain/actions/appeal.ts'
import { createAskSupport } from '#domain/actions/ask-support.ts'
import { createBeginApplication } from '#domain/actions/begin-application.ts'
import { createReadFiling, createSaveFiling } from '#domain/actions/filings.ts'
import { createReadOwn, createReadProgress } from '#domain/actions/read-application.ts'
import { createReportChange } from '#domain/actions/report-change.ts'
import { createSaveDraft } from '#domain/actions/save-draft.ts'
import { createSaveRoster } from '#domain/actions/save-roster.ts'
import { createSubmitApplication } from '#domain/actions/submit-application.ts'
import { createWithdraw } from '#domain/actions/withdraw.ts'
import type { Clockwork } from '#domain/ports.ts'
import { removeFile, showAttachments, showUpload } from '#functions/handlers/applicants/attachments.tsx'
import { showCheck, showSubmitted, submitApplication } from '#functions/handlers/applicants/check.tsx'
import {
  handInFiling,
  removeFilingFile,
  showFiling,
  showFilingUpload,
} from '#functions/handlers/applicants/filings.tsx'
import { beginApplication, listApplications } from '#functions/handlers/applicants/list.tsx'
import { showApplication } from '#functions/handlers/applicants/overview.tsx'
import { downloadRoster, importFile, paste, showRoster } from '#functions/handlers/applicants/roster.tsx'
import { saveRosterRow, showRosterRow } from '#functions/handlers/applicants/roster-row.tsx'
import { saveSection, showSection } from '#functions/handlers/applicants/section.tsx'
import { showWithdraw, withdraw } from '#functions/handlers/applicants/withdraw.tsx'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { forms } from './forms.ts'
import { table } from './parts.ts'
import { site } from './site.ts'
import { storeOrigin, vault } from './vault.ts'

export function composeApplicants(env: Env, clock: Clockwork) {
  const db = table(env)
  const cases = createCases(db)
  const drafts = createDrafts(db)
  const files = createFiles(db)
  const tasks = createTasks(db)
  const batches = createBatches(db)
  const titles = createTitles(db)
  const spaces = createSpaces(db)
  const all = {
    ...clock,
    cases,
    drafts,
    files,
    tasks,
    titles,
    matters: createMatters(db),
    spaces,
    books: createBooks(db),
    batches,
    bans: createBans(db),
    forms,
    directory: createDirectory(db),
  }
  const edge = site(env, clock, db, storeOrigin(env))
  const deps = {
    ...all,
    show: edge.show,
    baseUrl: edge.baseUrl,
    vault: vault(env),
    begin: createBeginApplication(all),
    readOwn: createReadOwn(all),
    readProgress: createReadProgress(all),
    saveDraft: createSaveDraft(all),
    saveRoster: createSaveRoster(all),
    submit: createSubmitApplication(all),
    withdraw: createWithdraw(all),
    readFiling: createReadFiling(all),
    saveFiling: createSaveFiling(all),
    appeal: createAppeal(all),
    reportChange: createReportChange(all),
    askSupport: createAskSupport(all),
  }
  return createSite<'applicants'>(edge, {
    'GET applications': listApplications(deps),
    'POST applications': beginApplication(deps),
    'GET application': showApplication(deps),
    'GET section': showSection(deps),
    'POST section': saveSection(deps),
    'GET roster': showRoster(deps),
    'GET rosterRow': showRosterRow(deps),
    'POST rosterRow': saveRosterRow(deps),
    'POST rosterImport': importFile(deps),
    'POST rosterPaste': paste(deps),
    'GET rosterTemplate': downloadRoster(deps),
    'GET attachments': showAttachments(deps),
    'GET upload': showUpload(deps),
    'POST removeFile': removeFile(deps),
    'GET check': showCheck(deps),
    'POST check': submitApplication(deps),
    'GET submitted': showSubmitted(deps),
    'GET appeal': showFiling(deps, 'appeal'),
    'POST appeal': handInFiling(deps, 'appeal'),
    'GET change': showFiling(deps, 'change'),
    'POST change': handInFiling(deps, 'change'),
    'GET exit': showFiling(deps, 'exit'),
    'POST exit': handInFiling(deps, 'exit'),
    'GET funding': showFiling(deps, 'funding'),
    'POST funding': handInFiling(deps, 'funding'),
    'GET practice': showFiling(deps, 'practice'),
    'POST practice': handInFiling(deps, 'practice'),
    'GET filingUpload': showFilingUpload(deps),
    'POST removeFilingFile': removeFilingFile(deps),
    'GET withdraw': showWithdraw(deps),
    'POST withdraw': withdraw(deps),
  })
}
