import { Alert } from '#domain/alerts.ts'
import type { Matter } from '#domain/matter.ts'
import { Report } from '#domain/monitoring.ts'
import { earlierOf, figuresOf } from '#domain/monitoring-history.ts'
import type { Quarter } from '#domain/quarter.ts'
import { previousQuarter } from '#domain/quarter.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { ownOf } from '#schemas/monitoring/comparison.ts'
import type { Run } from '#schemas/monitoring/indicators.ts'
import { INDICATORS } from '#schemas/monitoring/indicators.ts'

/** How the reports of a quarter came in. */
export interface Arrivals {
  readonly due: number
  readonly came: number
  readonly late: number
  readonly missing: number
  /** Reports with something odd in them. */
  readonly flagged: number
}

/** One figure of the parks that reported both quarters: added up, the average of a share; of a sum the part of the quarter itself. */
export interface AnalysisLine {
  readonly key: string
  readonly run: Run
  readonly parks: number
  readonly now: number
  readonly before: number
  /** 0.1 is a tenth more; of a share the difference in points, undefined where nothing was before. */
  readonly change?: number
}

/** 季度运行监测分析: what the reports and alerts of a quarter come to, against the quarter before. */
export interface Analysis {
  readonly quarter: Quarter
  readonly arrivals: Arrivals
  readonly before: Arrivals
  readonly alerts: { readonly yellow: number; readonly red: number; readonly closed: number }
  readonly lines: readonly AnalysisLine[]
}

/** `reports` are those of the quarter, of the one before and of the one before that. */
export function analysisOf(
  quarter: Quarter,
  { reports, alerts }: { readonly reports: readonly Matter[]; readonly alerts: readonly Matter[] },
): Analysis {
  const of = (key: Quarter) => reports.filter((matter) => matter.key === key)
  const levels = alerts.map(({ data }) => Alert.parse(data).level)
  return {
    quarter,
    arrivals: arrivalsOf(of(quarter)),
    before: arrivalsOf(of(previousQuarter(quarter))),
    alerts: {
      yellow: levels.filter((level) => level === 'yellow').length,
      red: levels.filter((level) => level === 'red').length,
      closed: alerts.filter(({ closedAt }) => closedAt !== undefined).length,
    },
    lines: linesOf(quarter, reports),
  }
}

function arrivalsOf(matters: readonly Matter[]): Arrivals {
  const asked = matters.map(({ data, status }) => ({ ...Report.parse(data), status }))
  return {
    due: asked.length,
    came: asked.filter(({ submittedAt }) => submittedAt !== undefined).length,
    late: asked.filter(({ late }) => late > 0).length,
    missing: asked.filter(({ status }) => status === 'missing').length,
    flagged: asked.filter(({ anomalies }) => anomalies.length > 0).length,
  }
}

function linesOf(quarter: Quarter, reports: readonly Matter[]): readonly AnalysisLine[] {
  const parks = [...new Set(reports.map(({ caseId }) => caseId))]
  const own = parks.map((id) => reports.filter(({ caseId }) => caseId === id))
  return INDICATORS.flatMap(({ value: key, run }): AnalysisLine[] => {
    const pairs = own.flatMap((matters) => pairOf(matters, quarter, key, run === 'sum'))
    if (pairs.length === 0) return []
    const whole = run === 'share' ? pairs.length : 1
    const now = roundTo(pairs.reduce((sum, pair) => sum + pair.now, 0) / whole, 2)
    const before = roundTo(pairs.reduce((sum, pair) => sum + pair.before, 0) / whole, 2)
    const change = changeOf(now, before, run)
    return [{ key, run, parks: pairs.length, now, before, ...(change !== undefined && { change }) }]
  })
}

/** What a park says of a figure in both quarters; nothing where one of them is not known. */
function pairOf(matters: readonly Matter[], quarter: Quarter, key: string, isSum: boolean) {
  const told = figuresOf(matters, quarter)?.[key]
  const known = earlierOf(matters, quarter)[key]
  if (told === undefined || known?.before === undefined) return []
  return [{ now: isSum ? ownOf(told, known) : told, before: known.before }]
}

function changeOf(now: number, before: number, run: Run): number | undefined {
  if (run === 'share') return roundTo(now - before, 2)
  return before === 0 ? undefined : roundTo((now - before) / Math.abs(before), 4)
}
