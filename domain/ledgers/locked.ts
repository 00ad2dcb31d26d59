import { ledgerFigures } from '#domain/ledger-figures.ts'
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
  const rows = { [book]: answers ? [{ id: 'row', answers }] : [] }
  const figures = Object.entries(ledgerFigures(rows, yearToDate(quarter)))
  const left = numberIn(quarter) < 4 ? [...learnedLater, ...declaredByYear] : learnedLater
  return JSON.stringify(
    figures.flatMap(([metric, { value }]) => (left.some((one) => one === metric) ? [] : [value])),
  )
}
