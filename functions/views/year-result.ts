import type { Evaluation } from '#domain/evaluation.ts'
import { yearScore } from '#domain/year-score.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import type { YearResultProps } from '#web/components/year-result.tsx'
import type { Lang } from '#web/messages/language.ts'
import { inLanguage } from '#web/messages/language.ts'
import { bandName, extraView, totalsOf, vetoNames } from './evaluation.ts'

/** The result of a year as its park may read it; undefined before it is published. */
export function yearResultView(
  evaluation: Evaluation,
  rubric: AnnualRubric,
  lang: Lang,
): YearResultProps | undefined {
  if (!evaluation.published) return undefined
  const score = yearScore(rubric, evaluation)
  return {
    year: evaluation.year,
    band: bandName(evaluation.published.band, lang),
    ...totalsOf(score),
    groups: score.park.groups.map((group) => ({
      code: group.code,
      name: inLanguage(lang, group),
      points: group.points,
      max: group.max,
    })),
    lines: [...score.bonus, ...score.deductions]
      .filter(({ count }) => count > 0)
      .map((line) => extraView(line, lang)),
    vetoes: vetoNames(score.vetoes, lang),
  }
}
