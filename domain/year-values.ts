import type { Origin } from '#domain/evidence.ts'
import { ledgerFigures } from '#domain/ledger-figures.ts'
import type { LedgerRows } from '#domain/ledgers/rows.ts'
import type { Matter } from '#domain/matter.ts'
import { rosterFigures, rosterFlows } from '#domain/roster-figures.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { LEDGER_METRICS } from '#schemas/ledgers/metrics.ts'
import type { RosterRow } from '#schemas/roster/row.ts'
import { yearsOf } from '#schemas/roster/row.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'
import { ANNUAL_MEASURES, MEASURES } from '#schemas/rubrics/measures.ts'

/** Metrics the system alone knows: a park declares nothing of its own about them. */
export const systemOnly: readonly Metric[] = [
  'satisfaction',
  'surveyResponse',
  'onTimeRatio',
  'confirmedDataErrors',
]

export interface YearSources {
  readonly year: number
  readonly roster: readonly RosterRow[]
  readonly ledgers: LedgerRows
  /** The park's matters; those of other years do not count. */
  readonly matters: readonly Pick<Matter, 'kind' | 'period' | 'data'>[]
  /** Start-ups the park promised for the end of the year. */
  readonly target?: number | undefined
  /** Of 0–1; left out when there are too few answers to tell. */
  readonly survey?: { readonly satisfaction?: number | undefined; readonly response: number } | undefined
  /** Whether the self-evaluation came after it was due. */
  readonly late: boolean
}

export type YearValues = { readonly [metric in Metric]?: number }

/** What the system knows of a park's year. Stocks are those of 31 December, flows those of the year, ratios 0–1. */
export function yearValues(sources: YearSources): YearValues {
  const { year, roster, ledgers, target, survey } = sources
  const span = { from: `${year}-01-01`, to: `${year}-12-31` }
  const books = ledgerFigures(ledgers, span)
  const stock = rosterFigures(roster, span.to)
  const flows = rosterFlows(roster, span)
  const firms = stock.enterprises.value
  const ofFirms = (count: number | null) => (firms > 0 && count !== null ? count / firms : undefined)
  const read = Object.entries(books).flatMap(([key, { value }]) =>
    key in MEASURES && value !== null ? [[key, value] as const] : [],
  )
  const known: { readonly [metric in Metric]?: number | null | undefined } = {
    ...Object.fromEntries(read),
    targetCompletion: target ? stock.startups.value / target : undefined,
    newStartupsYear: flows.newStartups.value,
    leadConcentration: stock.leadConcentration.value,
    ladderPointsNetNew: flows.ladderPointsNetNew.value,
    sameFirmRevenueGrowth: flows.sameFirmRevenueGrowth.value,
    graduatesYear: flows.graduates.value,
    digitalFirmsRatio: stock.digitalFirmsRatio.value,
    stagesCovered: stock.stagesCovered.value,
    financedFirmsRatio: ofFirms(books.financedFirms.value),
    platformFirmsRatio: ofFirms(books.platformFirms.value),
    satisfaction: survey?.satisfaction,
    surveyResponse: survey?.response,
    onTimeRatio: onTime(sources),
    confirmedDataErrors: sources.matters.filter(isConfirmedError(year)).length,
  }
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, value]) =>
      typeof value === 'number' && Number.isFinite(value) ? [[key, roundTo(value, 6)]] : [],
    ),
  )
}

/** Quarterly reports, the yearly data of the roster and the self-evaluation: those in time of those due. */
function onTime({ year, matters, roster, late }: YearSources): number {
  const reports = matters.filter(({ kind, period }) => kind === 'monitoring' && period.startsWith(`${year}Q`))
  const inTime = reports.filter(({ data }) => data.late === 0 && data.missingAt === undefined)
  const firms = roster.filter(({ answers }) => answers.kind === '企业' && answers.status === '在园')
  const complete = firms.every(({ answers }) => yearsOf(answers).some((one) => one.year === year))
  const due = reports.length + 2
  return (inTime.length + (complete ? 1 : 0) + (late ? 0 : 1)) / due
}

/** A correction after the lock that the park caused; source: 5.6 `confirmedDataErrors`. */
function isConfirmedError(year: number) {
  return ({ kind, period, data }: Pick<Matter, 'kind' | 'period' | 'data'>): boolean =>
    kind === 'correction' && period.startsWith(String(year)) && data.causedByPark === true
}

/** Reports of a year that came more than so many working days after they were due, or not at all. */
export function veryLate(matters: YearSources['matters'], year: number, days = 10): number {
  return matters
    .filter(({ kind, period }) => kind === 'monitoring' && period.startsWith(`${year}Q`))
    .filter(({ data }) => data.missingAt !== undefined || (typeof data.late === 'number' && data.late > days))
    .length
}

/** Where the system's value of a metric is read. */
export function originsOf(metric: Metric, year: number): readonly Origin[] {
  if (systemOnly.includes(metric)) return [{ matter: 'evaluation', key: String(year), path: metric }]
  const ledger = Object.entries(LEDGER_METRICS).find(([key]) => key === metric)?.[1]
  if (ledger) return ledger.books.map((book) => ({ book, path: metric }))
  return metric in ANNUAL_MEASURES || metric in MEASURES ? [{ book: 'roster', path: metric }] : []
}
