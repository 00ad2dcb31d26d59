import { answerOn, evaluationIn } from '#domain/evaluation.ts'
import type { Matter } from '#domain/matter.ts'
import type { Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { vetoName } from '#domain/year-report.ts'
import { yearScore } from '#domain/year-score.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { annualOf } from '#schemas/rubrics/annuals.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { str } from '#schemas/rule.ts'
import { evaluationLetter } from '#web/documents/evaluation-letter.ts'
import type { OfficialLetter } from '#web/documents/letter.ts'

const named = /^evaluation-(?<year>20\d\d)\.docx$/

/** The year whose letter a name asks for. */
export function letterYear(name: string): string | undefined {
  return named.exec(name)?.groups?.year
}

/** The letter about a year, once its result is published. */
export function yearLetter(
  matter: Matter,
  title: Title,
  tasks: readonly Task[],
  rubrics: readonly Rubric[],
): OfficialLetter | undefined {
  const evaluation = evaluationIn(matter)
  const rubric = annualOf(evaluation.year, rubrics)
  const { published, year, vetoes } = evaluation
  if (!published || !rubric) return undefined
  const score = yearScore(rubric, evaluation)
  const review = answerOn(tasks, year, 'annual-review')?.answers as Answers | undefined
  return evaluationLetter({
    year,
    titleNo: title.titleNo,
    officialName: title.officialName,
    operatorName: title.operatorName,
    band: published.band,
    score: published.score,
    base: evaluation.missing ? 0 : score.base,
    bonus: score.bonusCounted,
    deducted: score.deducted,
    vetoes: vetoes.map(vetoName),
    opinion: str(review ?? {}, 'reviewOpinion'),
    publishedOn: dateOf(published.at),
    appealUntil: dateOf(published.appealUntil),
    items: score.park.groups
      .flatMap(({ indicators }) => indicators)
      .map(({ code, zh, max, points }) => ({ code, name: zh, max, points: evaluation.missing ? 0 : points })),
  })
}
