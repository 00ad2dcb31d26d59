import type { Evaluation } from '#domain/evaluation.ts'
import type { Matter } from '#domain/matter.ts'
import { FAILED, failedTwice, resultsIn } from '#domain/results.ts'
import { cycleOf } from '#schemas/reference/annual-cycle.ts'

export const WARN = '警示'
export const RECTIFY = '责令整改'
export const REMOVE = '启动撤销程序'

export interface Measures {
  /** What the rules allow the city to decide for the title; nothing asks for nothing. */
  readonly measures: readonly string[]
  /** Who decides. */
  readonly role: 'CITY_LEAD' | 'CITY_DECIDE'
}

/** Vetoes that end a title; source: the programme's table of title states. */
const ending: readonly string[] = ['V2', 'V3', 'V4', 'V5', 'V8']

/** What a result may lead to. Always a person decides; source: the programme's table of title states. */
export function measuresFor(
  { year, published, vetoes }: Evaluation,
  matters: readonly Pick<Matter, 'kind' | 'key' | 'data'>[],
): Measures {
  if (!published) return { measures: [], role: 'CITY_DECIDE' }
  const upTo = matters.filter(({ key }) => key <= String(year))
  if (published.band === FAILED) {
    const ends = failedTwice(resultsIn(upTo)) || vetoes.some((code) => ending.includes(code))
    return { measures: ends ? [REMOVE, RECTIFY] : [RECTIFY], role: 'CITY_DECIDE' }
  }
  const barely = published.band === '合格' && published.score <= cycleOf(year).warnUpTo
  return { measures: barely ? [WARN] : [], role: 'CITY_LEAD' }
}
