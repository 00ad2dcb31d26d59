import type { YearSources } from '#domain/annual-metrics.ts'
import { annualMetrics } from '#domain/annual-metrics.ts'
import type { Origin } from '#domain/evidence.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { LEDGER_METRICS } from '#schemas/ledgers/metrics.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'
import { ANNUAL_MEASURES, MEASURES } from '#schemas/rubrics/measures.ts'

/** Metrics the system alone knows: a park declares nothing of its own about them. */
export const systemOnly: readonly Metric[] = [
  'satisfaction',
  'surveyResponse',
  'onTimeRatio',
  'confirmedDataErrors',
]

export type YearValues = { readonly [metric in Metric]?: number }

/** What the system knows of a park's year. Stocks are those of 31 December, flows those of the year, ratios 0–1. */
export function yearValues(sources: YearSources): YearValues {
  return Object.fromEntries(
    Object.entries(annualMetrics(sources)).flatMap(([key, { value }]) =>
      typeof value === 'number' ? [[key, roundTo(value, 6)]] : [],
    ),
  )
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
