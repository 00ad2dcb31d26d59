import type { Evidence, Measured, Origin } from '#domain/evidence.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'
import { num } from '#schemas/rule.ts'

/** A figure of the roster with the rows behind it; null when there is nothing to compare. */
interface RosterFigure {
  readonly value: number | null
  readonly from: readonly string[]
}

/** The same of the ledgers, each row with its ledger. */
interface LedgerFigure {
  readonly value: number | null
  readonly from: readonly { readonly book: string; readonly id: string }[]
}

/** What the roster says: stocks of 31 December, flows of the year. */
export interface RosterYear {
  readonly startups: RosterFigure
  readonly enterprises: RosterFigure
  readonly leadConcentration: RosterFigure
  readonly digitalFirmsRatio: RosterFigure
  readonly stagesCovered: RosterFigure
  readonly newStartups: RosterFigure
  readonly graduates: RosterFigure
  readonly ladderPointsNetNew: RosterFigure
  readonly sameFirmRevenueGrowth: RosterFigure
}

/** One report that was due for the year, and whether it came in time. One that was excused is not listed. */
export interface Filed {
  readonly of: Origin
  readonly onTime: boolean
}

export interface YearSources {
  readonly year: number
  /** The application as approved: its table of targets. */
  readonly application: Answers
  readonly roster: RosterYear
  /** Figures of all ledgers for the year, by metric. */
  readonly ledgers: { readonly [metric: string]: LedgerFigure }
  /** Start-ups in the received report of the fourth quarter, which is the base of the evaluation. */
  readonly startupsInQ4?: number | undefined
  /** The four quarters, the yearly columns of the roster and the self-evaluation. */
  readonly filed: readonly Filed[]
  readonly survey?:
    | { readonly asked: number; readonly answers: number; readonly satisfied: number }
    | undefined
  /** Keys of corrections after a lock that the park had caused. */
  readonly errors: readonly string[]
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
] as const satisfies readonly Metric[]

/** Every metric of a year the system knows, down to the rows it was counted from. How many firms are active on the platform is for the park to declare. */
export function annualMetrics(sources: YearSources): Evidence['metrics'] {
  const { roster, ledgers, errors, year } = sources
  const ledger = (name: string): Measured => {
    const found = ledgers[name]
    return found ? measured(found.value, rowsIn(found)) : { from: [] }
  }
  /** Firms of a ledger as a share of the enterprises of the roster. */
  const shareOfFirms = (name: string): Measured => {
    const [firms, all] = [ledgers[name], roster.enterprises]
    const value = firms?.value == null ? null : ratio(firms.value, all.value)
    return measured(value, [...(firms ? rowsIn(firms) : []), inRoster(all)])
  }
  const someOf = (whole: RosterFigure, part: RosterFigure): Measured =>
    measured(whole.value === 0 ? null : part.value, [inRoster(part)])
  return {
    targetCompletion: targetCompletion(sources),
    newStartupsYear: measured(roster.newStartups.value, [inRoster(roster.newStartups, 'enteredOn')]),
    leadConcentration: someOf(roster.startups, roster.leadConcentration),
    ladderPointsNetNew: measured(roster.ladderPointsNetNew.value, [inRoster(roster.ladderPointsNetNew)]),
    sameFirmRevenueGrowth: measured(roster.sameFirmRevenueGrowth.value, [
      inRoster(roster.sameFirmRevenueGrowth),
    ]),
    graduatesYear: measured(roster.graduates.value, [inRoster(roster.graduates, 'status')]),
    stagesCovered: measured(roster.stagesCovered.value, [inRoster(roster.stagesCovered, 'stage')]),
    digitalFirmsRatio: someOf(roster.enterprises, roster.digitalFirmsRatio),
    ...Object.fromEntries(FROM_LEDGERS.map((name) => [name, ledger(name)])),
    financedFirmsRatio: shareOfFirms('financedFirms'),
    platformFirmsRatio: shareOfFirms('platformFirms'),
    onTimeRatio: onTime(sources),
    confirmedDataErrors: {
      value: errors.length,
      from: errors.map((key) => ({ matter: 'correction', key })),
    },
    ...satisfaction(sources, year),
  }
}

/** Start-ups at the end of the year against the target of the application. */
function targetCompletion({ year, application, startupsInQ4 }: YearSources): Measured {
  const row = rowsOf(application.targetTable).find((one) => num(one, 'year') === year)
  const target = num(row ?? {}, 'startups')
  return measured(startupsInQ4 === undefined ? null : ratio(startupsInQ4, target), [
    { matter: 'monitoring', key: `${year}Q4`, form: 'monitoring-report', path: 'startupTotal' },
    { form: 'park-application', path: 'targetTable' },
  ])
}

function onTime({ filed }: YearSources): Measured {
  const inTime = filed.filter((one) => one.onTime).length
  return measured(
    ratio(inTime, filed.length),
    filed.map(({ of }) => of),
  )
}

function satisfaction({ survey }: YearSources, year: number): Evidence['metrics'] {
  const from: readonly Origin[] = [{ matter: 'evaluation', key: String(year), form: 'satisfaction-survey' }]
  const { asked = 0, answers = 0, satisfied = 0 } = survey ?? {}
  return {
    satisfaction: measured(ratio(satisfied, answers), from),
    surveyResponse: measured(ratio(answers, asked), from),
  }
}

function measured(value: number | null, from: readonly Origin[]): Measured {
  return value === null ? { from } : { value, from }
}

function ratio(part: number, whole: number | null): number | null {
  const found = part / (whole ?? 0)
  return Number.isFinite(found) ? found : null
}

function inRoster({ from }: RosterFigure, path?: string): Origin {
  return { book: 'roster', rows: from, ...(path === undefined ? {} : { path }) }
}

function rowsIn({ from }: LedgerFigure): readonly Origin[] {
  return [...Map.groupBy(from, ({ book }) => book)].map(([book, rows]) => ({
    book,
    rows: rows.map(({ id }) => id),
  }))
}
