import type { Evidence, Measured } from '#domain/evidence.ts'
import { grade } from '#domain/grade.ts'
import { reaches, toCents, totalOf } from '#domain/points.ts'
import type { Words } from '#domain/score-words.ts'
import { gradeWords, limitWords, scoringWords } from '#domain/score-words.ts'
import { CHECKS } from '#schemas/rubrics/checks.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'
import { MEASURES } from '#schemas/rubrics/measures.ts'
import type { Graded, Group, Indicator, Limit, Rubric } from '#schemas/rubrics/rubric.ts'
import { indicatorsOf, isJudged } from '#schemas/rubrics/rubric.ts'

/** One value behind a score: what it is, how it was scored and where it came from. */
export interface Reason extends Words, Measured {
  readonly key: string
  readonly unit: string
  readonly points: number
  readonly max: number
  readonly rule: Words
}

export interface IndicatorScore extends Words {
  readonly code: string
  readonly judged: boolean
  /** Two decimals. */
  readonly points: number
  readonly max: number
  readonly rule: Words
  /** A limit that the park is under. */
  readonly held?: Words
  /** None for a judged indicator. */
  readonly reasons: readonly Reason[]
  /** Some value behind the score is not known, or experts have not judged it yet. */
  readonly incomplete: boolean
}

export interface GroupScore extends Words {
  readonly code: string
  readonly points: number
  readonly max: number
  /** The least points with which a park may pass. */
  readonly least?: number
  readonly reachesLeast: boolean
  readonly indicators: readonly IndicatorScore[]
}

export interface ParkScore {
  readonly rubric: { readonly code: string; readonly version: number }
  readonly groups: readonly GroupScore[]
  /** The computed indicators. */
  readonly quantScore: number
  /** What the experts gave: the trimmed mean of their totals, rounded once. */
  readonly judgedScore: number
  readonly total: number
}

/** Means of the judged indicators, by code and not yet rounded; empty before the experts have judged. */
export type Judged = { readonly [code: string]: number }

/** The computed part alone: the sum of the indicators nobody judges. */
export function quantScore(rubric: Rubric, evidence: Evidence): number {
  const computed = indicatorsOf(rubric).filter((indicator) => !isJudged(indicator))
  return toCents(totalOf(computed.map((indicator) => scoreIndicator(indicator, evidence).points)))
}

/**
 * A park's score. Each indicator is rounded to two decimals, half up; the judged means add up unrounded,
 * so that the judged part is the trimmed mean of the sheets' totals to the cent.
 */
export function scorePark(rubric: Rubric, evidence: Evidence, judged: Judged = {}): ParkScore {
  const quant = quantScore(rubric, evidence)
  const judgedScore = toCents(totalOf(indicatorsOf(rubric).map((one) => meanOf(one, judged) ?? 0)))
  return {
    rubric: { code: rubric.code, version: rubric.version },
    groups: rubric.groups.map((group) => scoreGroup(group, evidence, judged)),
    quantScore: quant,
    judgedScore,
    total: toCents(quant + judgedScore),
  }
}

export function scoreIndicator(
  indicator: Indicator,
  evidence: Evidence,
  judged: Judged = {},
): IndicatorScore {
  const { code, zh, en, max, scoring, limit } = indicator
  const mean = meanOf(indicator, judged)
  const held = limit && isHeld(limit, evidence) ? limit : undefined
  const reasons = reasonsOf(indicator, evidence)
  const points = mean ?? totalOf(reasons.map((reason) => reason.points))
  const known = isJudged(indicator) ? mean !== undefined : reasons.every(({ value }) => value !== undefined)
  return {
    code,
    zh,
    en,
    judged: isJudged(indicator),
    points: toCents(Math.min(max, held?.most ?? max, points)),
    max,
    rule: scoringWords(scoring, max, limit),
    ...(held ? { held: limitWords(held) } : {}),
    reasons,
    incomplete: !known,
  }
}

function scoreGroup(group: Group, evidence: Evidence, judged: Judged): GroupScore {
  const { code, zh, en, max, floor } = group
  const indicators = group.indicators.map((one) => scoreIndicator(one, evidence, judged))
  const computed = totalOf(indicators.filter((one) => !one.judged).map((one) => one.points))
  const means = totalOf(group.indicators.map((one) => meanOf(one, judged) ?? 0))
  const points = toCents(computed + means)
  const least = floor === undefined ? undefined : floor * max
  return {
    code,
    zh,
    en,
    points,
    max,
    ...(least === undefined ? {} : { least }),
    reachesLeast: least === undefined || reaches(points, least),
    indicators,
  }
}

/** The experts' mean within 0 and the maximum; undefined for a computed indicator and before it was judged. */
function meanOf(indicator: Indicator, judged: Judged): number | undefined {
  const mean = isJudged(indicator) ? judged[indicator.code] : undefined
  return mean === undefined ? undefined : Math.min(indicator.max, Math.max(0, mean))
}

/** A limit holds only where its metric is known. */
function isHeld({ metric, below }: Limit, { metrics }: Evidence): boolean {
  const value = metrics[metric]?.value
  return value !== undefined && !reaches(Number(value), below)
}

const UNKNOWN: Measured = { from: [] }

function reasonsOf({ max, scoring }: Indicator, { metrics, checks }: Evidence): readonly Reason[] {
  const measured = (metric: Metric, most: number, graded: Graded): Reason => {
    const found = metrics[metric] ?? UNKNOWN
    return {
      key: metric,
      ...MEASURES[metric],
      ...found,
      points: grade(graded, most, found.value),
      max: most,
      rule: gradeWords(graded, most, MEASURES[metric].unit),
    }
  }
  switch (scoring.kind) {
    case 'metric':
      return [measured(scoring.metric, max, scoring.grade)]
    case 'sum':
      return scoring.parts.map((part) => ({
        ...measured(part.metric, part.max, part.grade),
        zh: part.zh,
        en: part.en,
      }))
    case 'checks':
      return scoring.checks.map(({ check, points }) => ({
        key: check,
        ...CHECKS[check],
        unit: '',
        ...(checks[check] ?? UNKNOWN),
        points: checks[check]?.value === true ? points : 0,
        max: points,
        rule: { zh: `符合得 ${points} 分`, en: `${points} if it holds` },
      }))
    case 'judged':
      return []
  }
}
