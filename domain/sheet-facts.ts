import type { ParkScore } from '#domain/score.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { indicatorsOf } from '#schemas/rubrics/rubric.ts'

/** The items a person judges, with what each range of points stands for, as a sheet asks for them. */
export function judgedRows(rubric: Rubric) {
  return indicatorsOf(rubric).flatMap(({ code, zh, max, scoring }) =>
    scoring.kind === 'judged' ? [{ item: code, name: zh, max, anchors: scoring.anchors }] : [],
  )
}

/** The computed indicators as a sheet shows them. */
export function quantRows({ groups }: Pick<ParkScore, 'groups'>) {
  return groups
    .flatMap(({ indicators }) => indicators)
    .filter(({ judged }) => !judged)
    .map(({ code, zh, points, max }) => ({ item: code, name: zh, points, max }))
}
