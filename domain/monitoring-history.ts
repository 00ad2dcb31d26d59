import type { Matter } from '#domain/matter.ts'
import type { ReportStatus } from '#domain/monitoring.ts'
import { Report } from '#domain/monitoring.ts'
import type { Quarter } from '#domain/quarter.ts'
import { numberIn, previousQuarter, sameQuarterLastYear } from '#domain/quarter.ts'
import type { Earlier, EarlierFigures } from '#schemas/monitoring/comparison.ts'
import { ownOf } from '#schemas/monitoring/comparison.ts'
import { INDICATORS } from '#schemas/monitoring/indicators.ts'

type Figures = { readonly [key: string]: number | undefined }

/** The figures of a quarter's report; none while it was never handed in. */
export function figuresOf(matters: readonly Matter[], quarter: Quarter): Figures | undefined {
  const matter = matters.find(({ kind, key }) => kind === 'monitoring' && key === quarter)
  const figures = matter && Report.parse(matter.data).figures
  return figures && Object.keys(figures).length > 0 ? figures : undefined
}

/** What earlier reports say of each figure, for the report of a quarter. */
export function earlierOf(matters: readonly Matter[], quarter: Quarter): EarlierFigures {
  const last = previousQuarter(quarter)
  const before = figuresOf(matters, last)
  const beforeThat = numberIn(last) === 1 ? {} : figuresOf(matters, previousQuarter(last))
  const yearAgo = figuresOf(matters, sameQuarterLastYear(quarter))
  const found = INDICATORS.flatMap(({ value: key, run }): [string, Earlier][] => {
    const told = before?.[key]
    const isSum = run === 'sum'
    const own = isSum ? ownPart(told, beforeThat, key) : told
    const known: Earlier = {
      ...(isSum && numberIn(quarter) > 1 && told !== undefined && { soFar: told }),
      ...(own !== undefined && { before: own }),
      ...(yearAgo?.[key] !== undefined && { yearAgo: yearAgo[key] }),
    }
    return Object.keys(known).length > 0 ? [[key, known]] : []
  })
  return Object.fromEntries(found)
}

/** What a quarter added by itself; unknown when the one before it in the year is. */
function ownPart(told: number | undefined, before: Figures | undefined, key: string): number | undefined {
  if (told === undefined || before === undefined) return undefined
  const soFar = before[key]
  return soFar === undefined ? (Object.keys(before).length === 0 ? told : undefined) : ownOf(told, { soFar })
}

/** What somebody should look at in a report of this state. */
export function flagsOf(report: Report, status: ReportStatus): string[] {
  if (status === 'excused') return []
  return [
    ...(report.late > 0 ? ['late'] : []),
    ...(report.missingAt !== undefined ? ['missing'] : []),
    ...(status === 'missing' && report.missedTwice ? ['V9'] : []),
    ...(report.anomalies.length > 0 ? ['anomalies'] : []),
  ]
}

/** How a report was handed in, as the offices' forms say it. */
export function latenessOf({ late, missingAt, submittedAt, returns }: Report): string {
  const came =
    submittedAt === undefined
      ? '未报送'
      : late === 0
        ? '按时报送'
        : `逾期 ${late} 个工作日报送${missingAt === undefined ? '' : '（曾记为未报送）'}`
  return returns === 0 ? came : `${came}，已退回 ${returns} 次`
}
