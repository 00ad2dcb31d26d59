import type { Sheet } from '#domain/averages.ts'
import { judgedMeans, mean, median, sheetTotal } from '#domain/averages.ts'
import { toCents } from '#domain/points.ts'
import { calibrate } from '#domain/severity.ts'
import type { Panel } from '#schemas/rubrics/rubric.ts'

/** Ways to make one judged score of several sheets; `trimmed` is the official one. */
export const METHODS = ['trimmed', 'mean', 'median', 'calibrated'] as const
export type Method = (typeof METHODS)[number]

/** A park with enough sheets, in its official place. */
export interface Standing {
  readonly caseId: string
  readonly quant: number
  readonly place: number
  readonly sheets: readonly (Sheet & { readonly expertId: string })[]
}

export interface Result {
  /** Two decimals. */
  readonly judged: number
  readonly total: number
  readonly place: number
  /** How many places better than officially; less than nothing is worse. */
  readonly gain: number
}

export interface Compared {
  readonly caseId: string
  readonly results: { readonly [method in Method]: Result }
}

export interface Comparison {
  readonly parks: readonly Compared[]
  /** Whether the experts link all parks, so that calibrated scores can be compared. */
  readonly linked: boolean
}

/** Every park by each method, and what the method would do to its place; equal totals keep their official order. */
export function compareMethods(parks: readonly Standing[], panel: Panel): Comparison {
  const { scores, linked } = calibrate(
    parks.flatMap(({ caseId, sheets }) =>
      sheets.map((sheet) => ({ caseId, expertId: sheet.expertId, total: sheetTotal(sheet) })),
    ),
  )
  const by = (method: Method) => placed(parks, (park) => judgedBy(method, park, panel, scores))
  const [trimmed, plain, middle, calibrated] = [by('trimmed'), by('mean'), by('median'), by('calibrated')]
  return {
    linked,
    parks: parks.map(({ caseId }, i) => ({
      caseId,
      results: {
        trimmed: at(trimmed, i),
        mean: at(plain, i),
        median: at(middle, i),
        calibrated: at(calibrated, i),
      },
    })),
  }
}

function judgedBy(
  method: Method,
  { caseId, sheets }: Standing,
  panel: Panel,
  calibrated: ReadonlyMap<string, number>,
): number {
  const totals = sheets.map(sheetTotal)
  switch (method) {
    case 'trimmed':
      return Object.values(judgedMeans(sheets, panel) ?? {}).reduce((sum, value) => sum + value, 0)
    case 'mean':
      return mean(totals)
    case 'median':
      return median(totals)
    case 'calibrated':
      return calibrated.get(caseId) ?? 0
  }
}

function placed(parks: readonly Standing[], judgedOf: (park: Standing) => number): readonly Result[] {
  const scored = parks.map((park) => {
    const judged = toCents(judgedOf(park))
    return { judged, total: toCents(park.quant + judged), official: park.place }
  })
  return scored.map(({ judged, total, official }) => {
    const better = scored.filter((o) => o.total > total || (o.total === total && o.official < official))
    const place = 1 + better.length
    return { judged, total, place, gain: official - place }
  })
}

function at(results: readonly Result[], i: number): Result {
  const found = results[i]
  if (!found) throw new Error(`no park ${i}`)
  return found
}
