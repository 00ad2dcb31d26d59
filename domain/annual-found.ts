import type { Counts } from '#domain/annual.ts'
import type { Told, YearSources } from '#domain/annual-metrics.ts'
import type { ChangeLine } from '#domain/application.ts'
import { ledgerFigures } from '#domain/ledger-figures.ts'
import { quarterSaid } from '#domain/quarter-words.ts'
import { dateOf } from '#domain/time.ts'
import type { LedgerMetric } from '#schemas/ledgers/metrics.ts'

/** Working days after which a late report costs points. */
const VERY_LATE = 10

export interface Found {
  readonly bonus: Counts
  readonly deductions: Counts
  readonly vetoes: readonly string[]
  /** What each stands on, in the words of the review. */
  readonly basis: { readonly [code: string]: readonly string[] }
}

interface Records extends Pick<YearSources, 'year' | 'ledgers' | 'matters'> {
  /** What the park reported as changed since its designation. */
  readonly changes?: readonly ChangeLine[] | undefined
}

/**
 * What the records of a year alone suggest for bonus, deductions and vetoes: the city recognises each or not.
 * source: the X, Y and V items of the programme's annual rubric
 */
export function suggested({ year, ledgers, matters, changes = [] }: Records): Found {
  const figures = ledgerFigures(ledgers, { from: `${year}-01-01`, to: `${year}-12-31` })
  const count = (...names: readonly LedgerMetric[]) =>
    names.reduce((sum, name) => sum + (figures[name].value ?? 0), 0)
  const reports = matters.filter(({ kind, period }) => kind === 'monitoring' && period.startsWith(`${year}Q`))
  const tardy = reports.filter(isVeryLate)
  const missed = matters.flatMap((matter) => missedIn(matter, year))
  const twice = reports.filter(({ data }) => data.missedTwice === true)
  const unreported = changes.filter(
    ({ kind, late, reportedAt }) => kind === 'change' && late && dateOf(reportedAt).startsWith(`${year}-`),
  )
  const inLedger = (code: string, n: number) => (n > 0 ? [`台账 ${code} 记录 ${n} 项`] : [])
  const accidents = count('accidentsSerious', 'accidentsMajor', 'accidentsGravest')
  const bonus = { X1: count('nationalApproved') }
  const deductions = {
    Y1: count('accidentsOrdinary'),
    Y2: count('operatorPenalties'),
    Y3: tardy.length,
    Y4: missed.length,
  }
  const vetoes: { readonly [code: string]: readonly string[] } = {
    V2: inLedger('L15', accidents),
    V3: inLedger('L15', count('cyberMajor')),
    V9: twice.map(({ period }) => `${quarterSaid(period)}及上一季度均未报送`),
    V10: unreported.map(({ what, reportedAt }) => `${what}：${dateOf(reportedAt)} 报告，超过变更日期 3 个月`),
  }
  return {
    bonus,
    deductions,
    vetoes: Object.keys(vetoes).filter((code) => (vetoes[code] ?? []).length > 0),
    basis: {
      ...vetoes,
      X1: inLedger('L20', bonus.X1),
      Y1: inLedger('L15', deductions.Y1),
      Y2: inLedger('L15', deductions.Y2),
      Y3: tardy.map(tardyWords),
      Y4: missed,
    },
  }
}

function isVeryLate({ data: { late, missingAt } }: Told): boolean {
  return missingAt !== undefined || (typeof late === 'number' && late > VERY_LATE)
}

function tardyWords({ period, data: { late, missingAt } }: Told): string {
  return missingAt === undefined
    ? `${quarterSaid(period)}迟报 ${late} 个工作日`
    : `${quarterSaid(period)}未按期报送`
}

/** Each day of the year by which a rectification should have been reported and was not. */
function missedIn({ kind, data }: Told, year: number): string[] {
  if (kind !== 'rectification' || !Array.isArray(data.missed)) return []
  return data.missed
    .filter((day): day is string => typeof day === 'string' && day.startsWith(`${year}-`))
    .map((day) => `整改通知书 ${data.noticeNo ?? ''} 期限 ${day}，未按期报告`)
}
