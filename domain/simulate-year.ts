import type { YearFacts } from '#domain/annual.ts'
import { scoreYear } from '#domain/annual.ts'
import type { Band } from '#domain/bands.ts'
import { bandsOf } from '#domain/bands.ts'
import { scaled } from '#domain/simulate.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'

/** A park’s year as it was verified, judged and recognised. */
export interface PastYear extends YearFacts {
  readonly caseId: string
}

export interface YearOutcome {
  readonly final: number
  readonly place: number
  readonly band: Band
}

export interface SimulatedYear {
  readonly caseId: string
  readonly before: YearOutcome
  readonly after: YearOutcome
}

/** What a draft would have made of a year all of whose parks are scored, by the place they had. What reviewers gave keeps its share of the maximum. */
export function simulateYear(
  rubric: AnnualRubric,
  draft: AnnualRubric,
  parks: readonly PastYear[],
): readonly SimulatedYear[] {
  const before = outcomes(rubric, parks)
  const after = outcomes(
    draft,
    parks.map((park) => ({ ...park, judged: scaled(rubric, draft, park.judged) })),
  )
  return [...before].flatMap(([caseId, had]) => {
    const has = after.get(caseId)
    return has ? [{ caseId, before: had, after: has }] : []
  })
}

function outcomes(rubric: AnnualRubric, parks: readonly PastYear[]): ReadonlyMap<string, YearOutcome> {
  const rated = parks.map((park) => ({
    caseId: park.caseId,
    evidence: park.evidence,
    score: scoreYear(rubric, park),
  }))
  return new Map(
    bandsOf(rubric, rated).parks.map(({ caseId, final, place, band }) => [caseId, { final, place, band }]),
  )
}
