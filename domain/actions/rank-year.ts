import type { YearScore } from '#domain/annual.ts'
import type { Application } from '#domain/application.ts'
import type { Banded, Bands } from '#domain/bands.ts'
import { bandsOf } from '#domain/bands.ts'
import { DomainError } from '#domain/errors.ts'
import type { Evaluation, EvaluationStatus } from '#domain/evaluation.ts'
import { evaluationIn, isRated, isScored, EvaluationStatus as Status, yearKey } from '#domain/evaluation.ts'
import type { Cases, Matters, Rubrics, Titles } from '#domain/ports.ts'
import { evidenceOfYear, yearScore } from '#domain/year-score.ts'
import { annualOf } from '#schemas/rubrics/annuals.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import { isAnnual } from '#schemas/rubrics/rubric.ts'

export interface RankYearDeps {
  readonly cases: Pick<Cases, 'load'>
  readonly matters: Pick<Matters, 'inPeriod'>
  readonly titles: Pick<Titles, 'all'>
  readonly rubrics: Pick<Rubrics, 'all'>
}

interface YearPark {
  readonly caseId: string
  readonly name: string
  readonly districtId: string
  readonly status: EvaluationStatus
  readonly evaluation: Evaluation
}

export interface RankedPark extends YearPark {
  readonly score: YearScore
  readonly banded: Banded
}

export interface YearRanking {
  readonly rubric: AnnualRubric
  readonly bands: Bands
  /** Scored parks, by place. */
  readonly parks: readonly RankedPark[]
  /** Rated parks without a score yet. */
  readonly waiting: readonly YearPark[]
  readonly exempt: readonly YearPark[]
}

/** All parks of a year by place, as far as they may be seen; those that may not still take their place. @throws rubric.not-found */
export async function rankYear(
  deps: RankYearDeps,
  year: number,
  maySee: (application: Application) => boolean,
): Promise<YearRanking> {
  const [matters, titles, rubrics] = await Promise.all([
    deps.matters.inPeriod('evaluation', yearKey(year)),
    deps.titles.all(),
    deps.rubrics.all(),
  ])
  // A year before the first rubric has no evaluations to rank.
  const rubric = annualOf(year, rubrics) ?? rubrics.find(isAnnual)
  if (!rubric) throw new DomainError('rubric.not-found')
  const names = new Map(titles.map((title) => [title.caseId, title]))
  const parks = await Promise.all(
    matters.map(async (matter) => {
      const application = await deps.cases.load(matter.caseId)
      const title = names.get(matter.caseId)
      const evaluation = evaluationIn(matter)
      return {
        caseId: matter.caseId,
        name: title?.officialName ?? application?.parkName ?? matter.caseId,
        districtId: title?.districtId ?? '',
        status: Status.parse(matter.status),
        evaluation,
        score: yearScore(rubric, evaluation),
        evidence: evidenceOfYear(evaluation),
        seen: application !== undefined && maySee(application),
      }
    }),
  )
  const scored = parks.filter(isScored)
  const bands = bandsOf(rubric, scored)
  const seen = parks.filter((park) => park.seen)
  return {
    rubric,
    bands,
    parks: bands.parks.flatMap((banded) => {
      const park = seen.find(({ caseId }) => caseId === banded.caseId)
      return park ? [{ ...park, banded }] : []
    }),
    waiting: seen.filter((park) => isRated(park) && !isScored(park)),
    exempt: seen.filter((park) => !isRated(park)),
  }
}
