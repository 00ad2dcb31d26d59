import * as z from 'zod/mini'
import { isConfirmedError } from '#domain/correction.ts'
import type { Evidence, Measured, Origin } from '#domain/evidence.ts'
import { ledgerFigures } from '#domain/ledger-figures.ts'
import type { Figure as LedgerFigure, LedgerRows } from '#domain/ledgers/rows.ts'
import type { Matter } from '#domain/matter.ts'
import type { Ratio } from '#domain/roster/figure.ts'
import { rosterFigures, rosterFlows } from '#domain/roster-figures.ts'
import type { LedgerMetric } from '#schemas/ledgers/metrics.ts'
import { LEDGER_METRICS } from '#schemas/ledgers/metrics.ts'
import type { RosterRow } from '#schemas/roster/row.ts'
import { yearsOf } from '#schemas/roster/row.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'

/** A park’s matter, as much of it as tells what was late or wrong. */
export type Told = Pick<Matter, 'kind' | 'period' | 'data'> & Partial<Pick<Matter, 'key' | 'status'>>

export interface YearSources {
  readonly year: number
  readonly roster: readonly RosterRow[]
  readonly ledgers: LedgerRows
  /** The park's matters; those of other years do not count. */
  readonly matters: readonly Told[]
  /** Start-ups the park promised for the end of the year. */
  readonly target?: number | undefined
  /** Of 0–1; left out when there are too few answers to tell. */
  readonly survey?: { readonly satisfaction?: number | undefined; readonly response: number } | undefined
  /** Whether the self-evaluation came after it was due. */
  readonly late: boolean
}

/** Metrics read from the ledgers as they are. */
const FROM_LEDGERS = [
  'investPoints',
  'investEvents',
  'taskForceActiveQuarters',
  'chainGapsClosedRatio',
  'resultsIntroduced',
  'newCoopAgreements',
  'firmFinancing',
  'finEvents',
  'talentEvents',
  'talentsIntroduced',
  'trainees',
  'digitalModules',
  'xkqzProducts',
  'agencyCases',
  'inParkRate',
  'publicServiceEvents',
  'talentFlats3km',
  'shuttleLines',
  'commerceTypes',
  'eduMedTypes',
  'techPlatforms',
  'platformServiceTimes',
  'sharedDevices',
  'sharedHours',
  'rdPlatformPoints',
  'serviceSiteArea',
  'serviceStaff',
  'networkServiceFirms',
  'milestoneRatio',
] as const satisfies readonly (Metric & LedgerMetric)[]

/** What a report keeps of its figures. */
const Figures = z.record(z.string(), z.number())

/** What a correction keeps of the quarters it changes. */
const Altered = z.array(z.object({ quarter: z.string() }))

/** Every metric of a year the system knows, down to the rows it was counted from. How many firms are active on the platform is for the park to declare. */
export function annualMetrics(sources: YearSources): Evidence['metrics'] {
  const { year, roster } = sources
  const span = { from: `${year}-01-01`, to: `${year}-12-31` }
  const books = ledgerFigures(sources.ledgers, span)
  const stock = rosterFigures(roster, span.to)
  const flows = rosterFlows(roster, span)
  const firms = stock.enterprises
  /** Firms of a ledger as a share of the enterprises of the roster. */
  const shareOfFirms = ({ value, from }: LedgerFigure): Measured =>
    measured(ratio(value ?? Number.NaN, firms.value), [...rowsIn(from), inRoster(firms)])
  const someOf = (whole: Ratio, part: Ratio, path: string): Measured =>
    measured(whole.value === 0 ? null : part.value, [inRoster(part, path)])
  const counted = (figure: Ratio, path: string) => measured(figure.value, [inRoster(figure, path)])
  return {
    targetCompletion: targetCompletion(sources, stock.startups),
    newStartupsYear: counted(flows.newStartups, 'enteredOn'),
    leadConcentration: someOf(stock.startups, stock.leadConcentration, 'leadIndustryIdx'),
    ladderPointsNetNew: counted(flows.ladderPointsNetNew, 'certificates'),
    sameFirmRevenueGrowth: counted(flows.sameFirmRevenueGrowth, 'years'),
    graduatesYear: counted(flows.graduates, 'status'),
    stagesCovered: counted(stock.stagesCovered, 'stage'),
    digitalFirmsRatio: someOf(firms, stock.digitalFirmsRatio, 'years'),
    ...Object.fromEntries(
      FROM_LEDGERS.map((name) => [name, measured(books[name].value, ledgerOrigins(name, books[name]))]),
    ),
    financedFirmsRatio: shareOfFirms(books.financedFirms),
    platformFirmsRatio: shareOfFirms(books.platformFirms),
    onTimeRatio: onTime(sources),
    confirmedDataErrors: confirmedErrors(sources),
    ...satisfaction(sources),
  }
}

/** Start-ups at the end of the year against the target of the application: as the fourth quarter's report has them, or the roster where there is none. */
function targetCompletion({ year, matters, target }: YearSources, inPark: Ratio): Measured {
  const key = `${year}Q4`
  const report = matters.find(({ kind, period }) => kind === 'monitoring' && period === key)
  const reported = Figures.safeParse(report?.data.figures).data?.startupTotal
  const from: Origin =
    reported === undefined
      ? inRoster(inPark, 'incubationStatus')
      : { matter: 'monitoring', key, form: 'monitoring-report', path: 'startupTotal' }
  return measured(ratio(reported ?? inPark.value ?? Number.NaN, target ?? 0), [
    from,
    { form: 'park-application', path: 'targetTable' },
  ])
}

/** Quarterly reports, the yearly columns of the roster and the self-evaluation: those in time of those due. */
function onTime({ year, matters, roster, late }: YearSources): Measured {
  const reports = matters.filter(
    ({ kind, period, status }) =>
      kind === 'monitoring' && period.startsWith(`${year}Q`) && status !== 'excused',
  )
  const inTime = reports.filter(({ data }) => data.late === 0 && data.missingAt === undefined)
  const firms = roster.filter(({ answers }) => answers.kind === '企业' && answers.status === '在园')
  const complete = firms.every(({ answers }) => yearsOf(answers).some((one) => one.year === year))
  return measured(ratio(inTime.length + Number(complete) + Number(!late), reports.length + 2), [
    ...reports.map(({ key, period }): Origin => ({ matter: 'monitoring', key: key ?? period })),
    { book: 'roster', path: 'years' },
    { matter: 'evaluation', key: String(year), form: 'annual-self-evaluation' },
  ])
}

/** Corrections of the year’s locked quarters that the park caused. */
function confirmedErrors({ year, matters }: YearSources): Measured {
  const own = matters.filter(isConfirmedError).filter(({ data }) => {
    const altered = Altered.safeParse(data.altered).data ?? []
    return altered.some(({ quarter }) => quarter.startsWith(String(year)))
  })
  return {
    value: own.length,
    from: own.map(({ key, period }) => ({ matter: 'correction', key: key ?? period })),
  }
}

function satisfaction({ survey, year }: YearSources): Evidence['metrics'] {
  const from: readonly Origin[] = [{ matter: 'evaluation', key: String(year), form: 'satisfaction-survey' }]
  return {
    satisfaction: measured(survey?.satisfaction ?? null, from),
    surveyResponse: measured(survey?.response ?? null, from),
  }
}

function measured(value: number | null, from: readonly Origin[]): Measured {
  return value === null ? { from } : { value, from }
}

function ratio(part: number, whole: number | null): number | null {
  const found = part / (whole ?? 0)
  return Number.isFinite(found) ? found : null
}

function inRoster({ from }: Ratio, path?: string): Origin {
  return { book: 'roster', rows: from, ...(path === undefined ? {} : { path }) }
}

/** A figure without any row is still read from its ledgers. */
function ledgerOrigins(name: LedgerMetric, { from }: LedgerFigure): readonly Origin[] {
  return from.length > 0 ? rowsIn(from) : LEDGER_METRICS[name].books.map((book) => ({ book }))
}

function rowsIn(from: LedgerFigure['from']): readonly Origin[] {
  return [...Map.groupBy(from, ({ book }) => book)].map(([book, rows]) => ({
    book,
    rows: rows.map(({ id }) => id),
  }))
}
