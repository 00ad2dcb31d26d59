import * as z from 'zod/mini'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import type { Indicator } from '#schemas/monitoring/indicators.ts'
import { INDICATORS, indicatorOf } from '#schemas/monitoring/indicators.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num } from '#schemas/rule.ts'

/** What is known of one figure from earlier reports. */
export const Earlier = z.object({
  /** What was reported for the year up to the quarter before; only of a sum, and not in the first quarter. */
  soFar: z.optional(z.number()),
  /** What the quarter before had: its own part of a sum, else what it reported. */
  before: z.optional(z.number()),
  /** What the same quarter of the year before reported. */
  yearAgo: z.optional(z.number()),
})
export type Earlier = z.infer<typeof Earlier>

export type EarlierFigures = { readonly [key: string]: Earlier | undefined }

const Facts = z.record(z.string(), Earlier)

/** Above this share a change is explained; source: F08 R2. */
export const LIMIT = 0.5

/** A figure that changed by more than the limit. `rate` is the change, 1 being as much again. */
export interface Jump {
  readonly key: string
  readonly against: 'quarter' | 'year'
  readonly from: number
  readonly to: number
  readonly rate: number
}

/** The figures of a report as numbers; a table counts as the sum of its column. */
export function figuresIn(answers: Answers): { readonly [key: string]: number } {
  return Object.fromEntries(
    INDICATORS.flatMap((indicator) => {
      const value = figureIn(indicator, answers)
      return value === undefined ? [] : [[indicator.value, value]]
    }),
  )
}

function figureIn({ value: key, column }: Indicator, answers: Answers): number | undefined {
  if (column === undefined) return Number.isFinite(num(answers, key)) ? num(answers, key) : undefined
  if (answers[key] === undefined) return undefined
  const numbers = rowsOf(answers[key]).map((row) => num(row, column))
  return roundTo(
    numbers.reduce((sum, one) => sum + (Number.isFinite(one) ? one : 0), 0),
    2,
  )
}

/** The facts of a context about earlier reports; none when it brings none. */
export function earlierIn(context: FormContext): EarlierFigures {
  const found = Facts.safeParse(context.earlier)
  return found.success ? found.data : {}
}

/** What the quarter itself added: a sum without what was reported before in the year. */
export function ownOf(value: number, { soFar = 0 }: Earlier): number {
  return roundTo(value - soFar, 2)
}

/** Figures that changed by more than half against the quarter before or the same quarter a year ago. From nothing there is no rate. */
export function jumps(figures: { readonly [key: string]: number }, earlier: EarlierFigures): Jump[] {
  return Object.entries(figures).flatMap(([key, value]) => {
    const known = earlier[key]
    if (!known || indicatorOf(key)?.steady) return []
    return [
      ...jump(key, 'quarter', known.before, ownOf(value, known)),
      ...jump(key, 'year', known.yearAgo, value),
    ]
  })
}

function jump(key: string, against: Jump['against'], from: number | undefined, to: number): Jump[] {
  if (from === undefined || from === 0) return []
  const rate = (to - from) / Math.abs(from)
  return Math.abs(rate) > LIMIT ? [{ key, against, from, to, rate: roundTo(rate, 4) }] : []
}

/** Sums that are smaller than what was reported before in the same year. */
export function falls(figures: { readonly [key: string]: number }, earlier: EarlierFigures): string[] {
  return Object.entries(figures).flatMap(([key, value]) => {
    const { soFar } = earlier[key] ?? {}
    return soFar !== undefined && value < soFar ? [key] : []
  })
}
