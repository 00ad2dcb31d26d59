import type { Clockwork } from '#domain/ports.ts'
import {
  downloadLedger,
  importLedgerFile,
  pasteLedger,
  showLedger,
  showLedgers,
} from '#functions/handlers/ledgers/list.tsx'
import {
  removeLedgerFile,
  saveLedgerRow,
  showLedgerRow,
  showLedgerUpload,
} from '#functions/handlers/ledgers/row.tsx'
import { showEvaluation } from '#functions/handlers/parks/evaluation.tsx'
import { showPark } from '#functions/handlers/parks/park.tsx'
import { showParkReport } from '#functions/handlers/parks/report.tsx'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { yearParts } from './evaluation.ts'
import { forms } from './forms.ts'
import { homesReading } from './homes-parts.ts'
import { keepingLedgers } from './ledgers.ts'
import { parkRoster } from './park-roster.ts'
import { table } from './parts.ts'
import { site } from './site.ts'
import { storeOrigin } from './vault.ts'

/** What the operator of a designated park does on its pages. */
export function composeParks(env: Env, clock: Clockwork) {
  const edge = site(env, clock, table(env), storeOrigin(env))
  const parts = { ...homesReading(env, clock), forms }
  const deps = { ...parts, show: edge.show, baseUrl: edge.baseUrl }
  const ledgers = { ...deps, ...keepingLedgers(env, parts), side: 'park' } as const
  return createSite<'parks'>(edge, {
    'GET park': showPark(deps),
    'GET parkReport': showParkReport(deps),
    'GET evaluation': showEvaluation({ ...deps, ...yearParts(table(env)) }),
    'GET ledgers': showLedgers(ledgers),
    'GET ledger': showLedger(ledgers),
    'GET ledgerTable': downloadLedger(ledgers),
    'POST ledgerImport': importLedgerFile(ledgers),
    'POST ledgerPaste': pasteLedger(ledgers),
    'GET ledgerRow': showLedgerRow(ledgers),
    'POST ledgerRow': saveLedgerRow(ledgers),
    'GET ledgerUpload': showLedgerUpload(ledgers),
    'POST removeLedgerFile': removeLedgerFile(ledgers),
    ...parkRoster(parts, ledgers),
  })
}
