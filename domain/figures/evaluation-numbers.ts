import type { Home, Look } from '#domain/figures/home.ts'
import { ofKind } from '#domain/figures/matter-numbers.ts'
import type { Numbers } from '#domain/projection.ts'
import { yearScore } from '#domain/year-score.ts'
import { HUNDREDTHS } from '#schemas/figures/build.ts'
import { BANDS } from '#schemas/figures/management.ts'
import { ECOSYSTEMS } from '#schemas/reference/code-lists.ts'
import { annualOf } from '#schemas/rubrics/annuals.ts'

/** D08 and D21: the evaluation that was published last by the day, its band and how it scored each ecosystem. */
export function evaluationNumbers(
  { matters, rubrics }: Pick<Home, 'matters' | 'rubrics'>,
  { on }: Look,
): Numbers {
  const last = ofKind(matters, 'evaluation')
    .toSorted((a, b) => a.year - b.year)
    .findLast(({ publishedOn }) => publishedOn <= on)
  if (!last) return {}
  const band = BANDS.find((one) => one === last.published?.band)
  const rubric = annualOf(last.year, rubrics)
  const groups = rubric ? yearScore(rubric, last).park.groups : []
  const indicators = groups.find(({ code }) => code === 'E')?.indicators ?? []
  const shares = ECOSYSTEMS.flatMap(({ value }, n): [string, number][] => {
    const own = indicators.filter(({ code }) => code.startsWith(`E${n + 1}`))
    const sum = (pick: 'points' | 'max') => own.reduce((total, one) => total + one[pick], 0)
    return own.length === 0
      ? []
      : [[`eco.${value}`, Math.round((sum('points') / sum('max')) * 100 * HUNDREDTHS)]]
  })
  return {
    ...(band && { [`band.${band}`]: 1 }),
    ...(shares.length > 0 && { evaluated: 1 }),
    ...Object.fromEntries(shares),
  }
}
