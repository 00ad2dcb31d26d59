import { exceeds } from '#domain/points.ts'
import type { Panel } from '#schemas/rubrics/rubric.ts'

/** A valid sheet of one expert: the points given to each judged indicator. */
export interface Sheet {
  readonly id: string
  readonly points: { readonly [code: string]: number }
}

export interface Counted {
  /** `void`: too few sheets, the review must be held again. `plain`: all count. `trimmed`: all but the highest and the lowest. */
  readonly kind: 'void' | 'plain' | 'trimmed'
  readonly counted: readonly Sheet[]
  readonly dropped: readonly Sheet[]
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  return mean(middle)
}

/** The mean of totals as the panel's rule has it; undefined when there are too few. */
export function trimmedMean(totals: readonly number[], panel: Panel): number | undefined {
  if (totals.length < panel.fewest) return undefined
  const sorted = [...totals].sort((a, b) => a - b)
  return mean(sorted.length >= panel.trimFrom ? sorted.slice(1, -1) : sorted)
}

/** Which sheets count. Of equal totals the id decides which one drops out, so that the order of arrival never matters. */
export function countSheets(sheets: readonly Sheet[], panel: Panel): Counted {
  if (sheets.length < panel.fewest) return { kind: 'void', counted: [], dropped: [] }
  if (sheets.length < panel.trimFrom) return { kind: 'plain', counted: byTotal(sheets), dropped: [] }
  const sorted = byTotal(sheets)
  return {
    kind: 'trimmed',
    counted: sorted.slice(1, -1),
    dropped: [...sorted.slice(0, 1), ...sorted.slice(-1)],
  }
}

/** The mean of every judged indicator over the sheets that count; not rounded. Undefined when the review is void. */
export function judgedMeans(
  sheets: readonly Sheet[],
  panel: Panel,
): { readonly [code: string]: number } | undefined {
  const { kind, counted } = countSheets(sheets, panel)
  if (kind === 'void') return undefined
  const codes = [...new Set(counted.flatMap(({ points }) => Object.keys(points)))]
  return Object.fromEntries(codes.map((code) => [code, mean(counted.map(({ points }) => points[code] ?? 0))]))
}

/** Sheets whose total is further from the median than the rule allows; they must be explained and are never left out silently. */
export function deviatingSheets(sheets: readonly Sheet[], panel: Panel, judgedMax: number): readonly Sheet[] {
  if (sheets.length === 0) return []
  const middle = median(sheets.map(sheetTotal))
  return sheets.filter((sheet) => exceeds(Math.abs(sheetTotal(sheet) - middle), panel.deviation * judgedMax))
}

export function sheetTotal({ points }: Sheet): number {
  return Object.values(points).reduce((sum, value) => sum + value, 0)
}

function byTotal(sheets: readonly Sheet[]): Sheet[] {
  const rank = (sheet: Sheet) => Math.round(sheetTotal(sheet) * 1000)
  return [...sheets].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}
