import * as z from 'zod/mini'
import type { Matter } from '#domain/matter.ts'

/** What a published annual evaluation says of a park. Evaluations not published yet, and years without one, say nothing. */
export interface YearResult {
  readonly year: string
  readonly score: number
  readonly band: string
}

export const FAILED = '不合格'
export const EXCELLENT = '优秀'

const Published = z.object({ score: z.number(), band: z.string() })

/** Published results of a park, oldest first. */
export function resultsIn(matters: readonly Pick<Matter, 'kind' | 'key' | 'data'>[]): YearResult[] {
  return matters
    .filter(({ kind }) => kind === 'evaluation')
    .flatMap(({ key, data }) => {
      const found = Published.safeParse(data.published)
      return found.success ? [{ year: key, ...found.data }] : []
    })
    .sort((a, b) => (a.year < b.year ? -1 : 1))
}

/** The newest result, if there is one. */
export function lastResult(results: readonly YearResult[]): YearResult | undefined {
  return results.at(-1)
}

/** Whether the newest two evaluations both failed; a year without one does not stand between them. */
export function failedTwice(results: readonly YearResult[]): boolean {
  return results.length >= 2 && results.slice(-2).every(({ band }) => band === FAILED)
}
