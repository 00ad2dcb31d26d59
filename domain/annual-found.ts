import type { Counts } from '#domain/annual.ts'
import type { YearSources } from '#domain/annual-metrics.ts'
import { ledgerFigures } from '#domain/ledger-figures.ts'
import type { LedgerMetric } from '#schemas/ledgers/metrics.ts'

/** Working days after which a late report costs points. */
const VERY_LATE = 10

export interface Found {
  readonly bonus: Counts
  readonly deductions: Counts
  readonly vetoes: readonly string[]
}

/**
 * What the records of a year alone suggest for bonus, deductions and vetoes: the city recognises each or not.
 * source: the X, Y and V items of the programme's annual rubric
 */
export function suggested({
  year,
  ledgers,
  matters,
}: Pick<YearSources, 'year' | 'ledgers' | 'matters'>): Found {
  const figures = ledgerFigures(ledgers, { from: `${year}-01-01`, to: `${year}-12-31` })
  const count = (...names: readonly LedgerMetric[]) =>
    names.reduce((sum, name) => sum + (figures[name].value ?? 0), 0)
  const reports = matters.filter(({ kind, period }) => kind === 'monitoring' && period.startsWith(`${year}Q`))
  const isVeryLate = ({ late, missingAt }: (typeof reports)[number]['data']) =>
    missingAt !== undefined || (typeof late === 'number' && late > VERY_LATE)
  const overdue = matters.filter(
    ({ kind, data }) =>
      kind === 'rectification' && data.reported === false && String(data.dueOn).startsWith(`${year}-`),
  )
  const hits: readonly (readonly [code: string, hit: boolean])[] = [
    ['V2', count('accidentsSerious', 'accidentsMajor', 'accidentsGravest') > 0],
    ['V3', count('cyberMajor') > 0],
    ['V9', reports.some(({ data }) => data.missedTwice === true)],
  ]
  return {
    bonus: { X1: count('nationalApproved') },
    deductions: {
      Y1: count('accidentsOrdinary'),
      Y2: count('operatorPenalties'),
      Y3: reports.filter(({ data }) => isVeryLate(data)).length,
      Y4: overdue.length,
    },
    vetoes: hits.flatMap(([code, hit]) => (hit ? [code] : [])),
  }
}
