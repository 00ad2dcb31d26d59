import type { YearScore } from '#domain/annual.ts'
import { scoreYear } from '#domain/annual.ts'
import type { Banded, Bands } from '#domain/bands.ts'
import { BAND_WORDS, bandsOf } from '#domain/bands.ts'
import type { Evaluation } from '#domain/evaluation.ts'
import { evaluationIn, isRated, isScored } from '#domain/evaluation.ts'
import type { Evidence, Measured } from '#domain/evidence.ts'
import type { Matter } from '#domain/matter.ts'
import { originsOf } from '#domain/year-values.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'
import { MEASURES } from '#schemas/rubrics/measures.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'

/** What the system knew of a year, with where it was read. */
export function systemEvidence({ year, system }: Pick<Evaluation, 'year' | 'system'>): Evidence {
  return {
    metrics: Object.fromEntries(
      metricsOf(system).map(([metric, value]) => [metric, { value, from: originsOf(metric, year) }]),
    ),
    checks: {},
  }
}

/** What the year is scored from: the verified values. One that was not recognised has no value. */
export function evidenceOfYear({ year, declared, verified, findings, system }: Evaluation): Evidence {
  const keys = new Set([...Object.keys(system), ...Object.keys(verified), ...Object.keys(findings)])
  const measured = (metric: Metric): Measured => ({
    from: originsOf(metric, year),
    ...(verified[metric] !== undefined && { value: verified[metric] }),
    ...(declared[metric] !== undefined && { declared: declared[metric] }),
    ...(findings[metric] && { finding: findings[metric] }),
  })
  return {
    metrics: Object.fromEntries([...keys].filter(isMetric).map((metric) => [metric, measured(metric)])),
    checks: {},
  }
}

/** What an evaluation keeps of verified evidence. */
export function keptOf({ metrics }: Evidence): Pick<Evaluation, 'verified' | 'declared' | 'findings'> {
  const all = Object.entries(metrics)
  const kept = <T>(pick: (measured: Measured) => T | undefined) =>
    Object.fromEntries(
      all.flatMap(([metric, measured]) => {
        const found = pick(measured)
        return found === undefined ? [] : [[metric, found] as const]
      }),
    )
  const number = (value: number | boolean | undefined) => (value === undefined ? undefined : Number(value))
  return {
    verified: kept(({ value }) => number(value)),
    declared: kept(({ declared }) => number(declared)),
    findings: kept(({ finding }) => finding && { verdict: finding.verdict, reason: finding.reason }),
  }
}

function metricsOf(values: Evaluation['system']): (readonly [Metric, number])[] {
  return Object.entries(values).flatMap(([key, value]) => (isMetric(key) ? [[key, value] as const] : []))
}

function isMetric(key: string): key is Metric {
  return Object.hasOwn(MEASURES, key)
}

/** The points of a year. Nothing handed in is nothing earned. */
export function yearScore(rubric: AnnualRubric, evaluation: Evaluation): YearScore {
  const { judged, bonus, deductions, vetoes } = evaluation
  return scoreYear(rubric, { evidence: evidenceOfYear(evaluation), judged, bonus, deductions, vetoes })
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
          evidence: evidenceOfYear(evaluation),
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
