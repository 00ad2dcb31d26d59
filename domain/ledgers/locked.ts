import type { Altered } from '#domain/altered-words.ts'
import { ledgerFigures } from '#domain/ledger-figures.ts'
import type { LedgerRows } from '#domain/ledgers/rows.ts'
import { lastDay, numberIn, previousQuarter, quarterOf, yearToDate } from '#domain/quarter.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { LedgerMetric } from '#schemas/ledgers/metrics.ts'

/** Given year by year, so that what is added while the year runs is not dated. */
const declaredByYear: readonly LedgerMetric[] = ['platformServiceTimes', 'platformFirms', 'sharedHours']

/** Learned after the quarter it belongs to. */
const learnedLater: readonly LedgerMetric[] = ['traineesRetained']

/** Quarters are looked back on for so long; older ones are closed for good. */
const farthest = 8

export interface Locked {
  /** Last day of the newest locked quarter. */
  readonly lockedUntil?: string | undefined
  /** First day of the title: nothing was reported before. */
  readonly since: string
}

/** Whether a row of a ledger, as it was and as it is to be, gives another figure for a quarter that is locked. */
export function touchesLocked(
  book: string,
  [before, after]: readonly [Answers | undefined, Answers | undefined],
  { lockedUntil, since }: Locked,
): boolean {
  if (lockedUntil === undefined) return false
  return lockedQuarters(lockedUntil, since).some(
    (quarter) => figuresOf(book, before, quarter) !== figuresOf(book, after, quarter),
  )
}

/** What of the locked quarters changes, figure by figure, when rows of a ledger do. */
export function alteredByLedger(
  before: LedgerRows,
  after: LedgerRows,
  { lockedUntil, since }: Locked,
): readonly Altered[] {
  if (lockedUntil === undefined) return []
  return lockedQuarters(lockedUntil, since).flatMap((quarter) => {
    const [then, now] = [watchedIn(before, quarter), watchedIn(after, quarter)]
    return Object.entries(now).flatMap(([figure, value]) => {
      const old = then[figure] ?? null
      return old === value ? [] : [{ quarter, figure, before: old, after: value }]
    })
  })
}

function lockedQuarters(lockedUntil: string, since: string): readonly string[] {
  const quarters: string[] = []
  let quarter = quarterOf(lockedUntil)
  while (quarters.length < farthest && lastDay(quarter) >= since) {
    quarters.push(quarter)
    quarter = previousQuarter(quarter)
  }
  return quarters
}

function figuresOf(book: string, answers: Answers | undefined, quarter: string): string {
  return JSON.stringify(watchedIn({ [book]: answers ? [{ id: 'row', answers }] : [] }, quarter))
}

/** The figures of a quarter that hold once it is locked. */
function watchedIn(rows: LedgerRows, quarter: string): { readonly [metric: string]: number | null } {
  const figures = Object.entries(ledgerFigures(rows, yearToDate(quarter)))
  const left = numberIn(quarter) < 4 ? [...learnedLater, ...declaredByYear] : learnedLater
  return Object.fromEntries(
    figures.flatMap(([metric, { value }]) => (left.some((one) => one === metric) ? [] : [[metric, value]])),
  )
}
