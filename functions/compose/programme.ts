import { createDemandPages } from '#adapters/dynamodb/demands.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createSurveys } from '#adapters/dynamodb/surveys.ts'
import { createActOnTitle } from '#domain/actions/act-on-title.ts'
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
import { showDemands } from '#functions/handlers/programme/demands.tsx'
import { showEvaluation } from '#functions/handlers/programme/evaluation.tsx'
import { downloadMonitoring, showMonitoring } from '#functions/handlers/programme/monitoring.tsx'
import { showStaffPark } from '#functions/handlers/programme/park.tsx'
import { listParks } from '#functions/handlers/programme/parks.tsx'
import { showStaffReport } from '#functions/handlers/programme/report.tsx'
import { actOnTitle, showTitleAct } from '#functions/handlers/programme/title-act.tsx'
import {
  downloadYearRanking,
  showNewestRanking,
  showYearRanking,
} from '#functions/handlers/programme/year-ranking.tsx'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { dashboards } from './dashboards.ts'
import { forms } from './forms.ts'
import { homesParts, homesReading } from './homes-parts.ts'
import { keepingLedgers } from './ledgers.ts'
import { table } from './parts.ts'
import { site } from './site.ts'
import { staffRoster } from './staff-roster.ts'
import { storeOrigin } from './vault.ts'

/** Designated parks, and the programme as a whole, as the offices see them. */
export function composeProgramme(env: Env, clock: Clockwork) {
  const edge = site(env, clock, table(env), storeOrigin(env))
  const parts = { ...homesReading(env, clock), forms }
  const deps = { ...parts, show: edge.show, baseUrl: edge.baseUrl }
  const db = table(env)
  const years = { ...deps, rubrics: createRubrics(db), surveys: createSurveys(db) }
  const ledgers = { ...deps, ...keepingLedgers(env, parts), side: 'staff' } as const
  const acting = { ...deps, actOnTitle: createActOnTitle(homesParts(env, clock)) }
  return createSite<'programme'>(edge, {
    'GET staffParks': listParks(deps),
    'GET staffPark': showStaffPark(deps),
    'GET staffReport': showStaffReport(deps),
    'GET monitoring': showMonitoring(deps),
    'GET monitoringTable': downloadMonitoring(deps),
    'GET demands': showDemands({ ...deps, demands: createDemandPages(db) }),
    'GET titleAct': showTitleAct(acting),
    'POST titleAct': actOnTitle(acting),
    'GET staffLedgers': showLedgers(ledgers),
    'GET staffLedger': showLedger(ledgers),
    'GET staffLedgerTable': downloadLedger(ledgers),
    'GET staffLedgerRow': showLedgerRow(ledgers),
    'POST staffLedgerRow': saveLedgerRow(ledgers),
    'POST staffLedgerImport': importLedgerFile(ledgers),
    'POST staffLedgerPaste': pasteLedger(ledgers),
    'GET staffLedgerUpload': showLedgerUpload(ledgers),
    'POST removeStaffLedgerFile': removeLedgerFile(ledgers),
    ...staffRoster(parts, deps),
    ...dashboards(table(env), deps),
    'GET staffEvaluation': showEvaluation(years),
    'GET evaluations': showNewestRanking(years),
    'GET yearRanking': showYearRanking(years),
    'GET yearRankingCsv': downloadYearRanking(years),
  })
}
