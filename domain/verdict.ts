import { reaches } from '#domain/points.ts'
import type { ParkScore } from '#domain/score.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'

/** Why a park cannot pass. */
export type Obstacle =
  | { readonly kind: 'veto'; readonly code: string }
  | { readonly kind: 'pass-line'; readonly least: number; readonly total: number }
  | { readonly kind: 'group'; readonly code: string; readonly least: number; readonly points: number }

/** Everything that keeps a scored park from passing; none means that it passes. Any veto of the rubric does, whatever the score. */
export function obstacles(rubric: Rubric, score: ParkScore, vetoes: readonly string[] = []): Obstacle[] {
  const { total } = score
  return [
    ...vetoes
      .filter((code) => rubric.vetoes.includes(code))
      .map((code): Obstacle => ({ kind: 'veto', code })),
    ...(reaches(total, rubric.passLine)
      ? []
      : [{ kind: 'pass-line', least: rubric.passLine, total } as const]),
    ...score.groups.flatMap(({ code, points, least, reachesLeast }): Obstacle[] =>
      least === undefined || reachesLeast ? [] : [{ kind: 'group', code, least, points }],
    ),
  ]
}
