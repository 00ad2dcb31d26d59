import type { Evidence } from '#domain/evidence.ts'
import type { ParkScore } from '#domain/score.ts'
import type { Rubric, TieBreak } from '#schemas/rubrics/rubric.ts'

/** A scored park in the ranking of its batch. */
export interface Ranked {
  readonly caseId: string
  readonly score: ParkScore
  readonly evidence: Evidence
  /** The day on which its district recommended it. */
  readonly recommendedOn: string
}

/** As much of a park as decides its place. */
export interface Placed extends Omit<Ranked, 'score'> {
  readonly score: Pick<ParkScore, 'groups' | 'total'>
}

export interface Place {
  readonly place: number
  readonly caseId: string
  /** Parks the rubric cannot tell apart: the meeting decides, and records it. */
  readonly tiedWith: readonly string[]
}

/** The ranking by total and then by the rubric's tie-break. */
export function ranking(rubric: Rubric, parks: readonly Placed[]): readonly Place[] {
  const better = (a: Placed, b: Placed) => compare(rubric.tieBreak, a, b)
  return [...parks].sort(better).map((park) => ({
    place: 1 + parks.filter((other) => better(other, park) < 0).length,
    caseId: park.caseId,
    tiedWith: parks
      .filter((other) => other !== park && better(other, park) === 0)
      .map(({ caseId }) => caseId)
      .sort(),
  }))
}

function compare(tieBreak: readonly TieBreak[], a: Placed, b: Placed): number {
  const differences = [b.score.total - a.score.total, ...tieBreak.map((rule) => difference(rule, a, b))]
  return differences.find((difference) => difference !== 0) ?? 0
}

function difference(rule: TieBreak, a: Placed, b: Placed): number {
  switch (rule.by) {
    case 'group':
      return groupPoints(b, rule.code) - groupPoints(a, rule.code)
    case 'metric':
      return (
        Number(b.evidence.metrics[rule.metric]?.value ?? 0) -
        Number(a.evidence.metrics[rule.metric]?.value ?? 0)
      )
    case 'recommended-earlier':
      return a.recommendedOn < b.recommendedOn ? -1 : a.recommendedOn > b.recommendedOn ? 1 : 0
  }
}

function groupPoints({ score }: Placed, code: string): number {
  return score.groups.find((group) => group.code === code)?.points ?? 0
}
