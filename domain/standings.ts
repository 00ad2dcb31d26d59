import type { Compared } from '#domain/comparison.ts'
import { compareMethods } from '#domain/comparison.ts'
import type { Place, Ranked } from '#domain/ranking.ts'
import { ranking } from '#domain/ranking.ts'
import type { ExpertSheet } from '#domain/sheets.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'

/** A park of a batch whose panel is done. */
export interface Assessed extends Ranked {
  readonly sheets: readonly ExpertSheet[]
}

export interface Standings {
  /** By official place. */
  readonly places: readonly (Place & Pick<Compared, 'results'>)[]
  readonly linked: boolean
}

/** The official ranking of a batch, and what other ways of counting the sheets would make of it. */
export function standingsOf(rubric: Rubric, parks: readonly Assessed[]): Standings {
  const places = ranking(rubric, parks)
  const byId = new Map(parks.map((park) => [park.caseId, park]))
  const { parks: compared, linked } = compareMethods(
    places.flatMap(({ caseId, place }) => {
      const park = byId.get(caseId)
      return park ? [{ caseId, place, quant: park.score.quantScore, sheets: park.sheets }] : []
    }),
    rubric.panel,
  )
  return {
    places: places.flatMap((place, i) => {
      const found = compared[i]
      return found ? [{ ...place, results: found.results }] : []
    }),
    linked,
  }
}
