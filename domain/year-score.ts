import type { YearScore } from '#domain/annual.ts'
import { scoreYear } from '#domain/annual.ts'
import type { Banded, Bands } from '#domain/bands.ts'
import { BAND_WORDS, bandsOf } from '#domain/bands.ts'
import type { Evaluation } from '#domain/evaluation.ts'
import { evaluationIn, isRated, isScored } from '#domain/evaluation.ts'
import type { Evidence, MatterOrigin, Measured } from '#domain/evidence.ts'
import type { Matter } from '#domain/matter.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import { metricsIn } from '#schemas/rubrics/rubric.ts'

/** The values a year is scored from; one the district did not recognise counts as not known. */
export function evidenceOfYear(
  rubric: AnnualRubric,
  { year, declared, verified, findings }: Evaluation,
  values: Evaluation['verified'] = verified,
): Evidence {
  const from: readonly MatterOrigin[] = [
    { matter: 'evaluation', key: String(year), form: 'annual-verification', path: 'itemChecks' },
  ]
  const measured = (metric: Metric): Measured => ({
    from,
    ...(values[metric] !== undefined && { value: values[metric] }),
    ...(findings[metric] && { finding: findings[metric], declared: declared[metric] }),
  })
  return {
    metrics: Object.fromEntries(metricsIn(rubric).map((metric) => [metric, measured(metric)])),
    checks: {},
  }
}

/** The points of a year. Nothing handed in is nothing earned. */
export function yearScore(rubric: AnnualRubric, evaluation: Evaluation): YearScore {
  const { judged, bonus, deductions, vetoes } = evaluation
  return scoreYear(rubric, { evidence: evidenceOfYear(rubric, evaluation), judged, bonus, deductions, vetoes })
}

/** Places and proposed bands of all parks of a year that are scored. */
export function bandsOfYear(rubric: AnnualRubric, matters: readonly Matter[]): Bands {
  return bandsOf(
    rubric,
    matters
      .filter((matter) => isRated(matter) && isScored(matter))
      .map((matter) => {
        const evaluation = evaluationIn(matter)
        return {
          caseId: matter.caseId,
          score: yearScore(rubric, evaluation),
          evidence: evidenceOfYear(rubric, evaluation),
        }
      }),
  )
}

/** What the rules propose for a park; one that handed in nothing fails whatever the points. */
export function proposedBand(bands: Bands, caseId: string, missing: boolean): string | undefined {
  const found = bands.parks.find((park) => park.caseId === caseId)
  if (!found) return undefined
  return missing ? BAND_WORDS.fail.zh : BAND_WORDS[found.band].zh
}

export const placeOf = ({ parks }: Bands, caseId: string): Banded | undefined =>
  parks.find((park) => park.caseId === caseId)
