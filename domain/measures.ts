import type { Evaluation } from '#domain/evaluation.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter } from '#domain/matter.ts'
import { FAILED, failedTwice, resultsIn } from '#domain/results.ts'
import type { Title } from '#domain/title.ts'
import { isLive, moveBetween } from '#domain/title.ts'
import { cycleOf } from '#schemas/reference/annual-cycle.ts'

export const WARN = '警示'
export const RECTIFY = '责令整改'
export const REMOVE = '启动撤销程序'

export interface Measures {
  /** What the rules and the state of the title allow the city to decide; nothing asks for nothing. */
  readonly measures: readonly string[]
  /** Who decides. */
  readonly role: 'CITY_LEAD' | 'CITY_DECIDE'
}

/** Vetoes that end a title; source: the programme's table of title states. */
const ending: readonly string[] = ['V2', 'V3', 'V4', 'V5', 'V8']

/** What a result may lead to. Always a person decides; source: the programme's table of title states. */
export function measuresFor(
  evaluation: Evaluation,
  title: Pick<Title, 'status'>,
  matters: readonly Matter[],
): Measures {
  const { published, vetoes, year } = evaluation
  const goesOn = (kind: Matter['kind']) => matters.some((one) => one.kind === kind && isOpenMatter(one))
  const possible: { readonly [measure: string]: boolean } = {
    [WARN]: moveBetween(title.status, '警示') !== undefined,
    [RECTIFY]: moveBetween(title.status, '整改中') !== undefined && !goesOn('rectification'),
    [REMOVE]: isLive(title) && !goesOn('removal'),
  }
  if (published?.band === FAILED) {
    const upTo = resultsIn(matters.filter(({ key }) => key <= String(year)))
    const ends = failedTwice(upTo) || vetoes.some((code) => ending.includes(code))
    const measures = (ends ? [REMOVE, RECTIFY] : [RECTIFY]).filter((one) => possible[one])
    return { measures, role: 'CITY_DECIDE' }
  }
  const barely = published?.band === '合格' && published.score <= cycleOf(year).warnUpTo
  return { measures: barely && possible[WARN] ? [WARN] : [], role: 'CITY_LEAD' }
}
