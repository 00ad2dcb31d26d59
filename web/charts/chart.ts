/** A chart as numbers, in the reader's words: what is drawn and what stands in the table beside it. */
export interface Chart {
  readonly kind: 'bars' | 'lines' | 'radar'
  readonly title: string
  readonly unit: string
  /** What the categories are: quarters, districts … */
  readonly axis: string
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  /** Numbers that stand in the table only, because their scale is another. */
  readonly beside?: readonly Series[]
  /** Values to reach, drawn as lines across. */
  readonly marks?: readonly { readonly name: string; readonly value: number }[]
  /** The outer rim of a radar. */
  readonly most?: number
  /** Adds the series of a bar up. */
  readonly stacked?: boolean
}

export interface Series {
  readonly name: string
  /** One for each category; null where nothing is known. */
  readonly values: readonly (number | null)[]
}

/** On a phone a chart is drawn anew, so that its words keep their size. */
export type ChartSize = 'wide' | 'narrow'

export const chartWidths = { wide: 720, narrow: 340 } as const

/** Bars lie, so that names of districts can be read; the more there are, the higher the chart. */
export function chartHeight(chart: Chart, size: ChartSize = 'wide'): number {
  const { kind, categories, series, marks = [] } = chart
  const narrow = size === 'narrow'
  if (kind === 'radar') return narrow ? 300 : 420
  if (kind === 'lines') return narrow ? 260 : 320
  const legend = series.length > 1 || marks.length > 0 ? 40 : 16
  return Math.max(120, 40 + legend + categories.length * (narrow ? 42 : 28))
}
