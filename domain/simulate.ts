import type { Sheet } from '#domain/averages.ts'
import { judgedMeans } from '#domain/averages.ts'
import type { Evidence } from '#domain/evidence.ts'
import { ranking } from '#domain/ranking.ts'
import type { Judged } from '#domain/score.ts'
import { scorePark } from '#domain/score.ts'
import { obstacles } from '#domain/verdict.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { indicatorsOf, isJudged } from '#schemas/rubrics/rubric.ts'

/** A past case as it was handed in and judged. */
export interface Past {
  readonly caseId: string
  /** The rubric it was scored by. */
  readonly rubric: Rubric
  readonly evidence: Evidence
  /** None while it was not judged: then only the computed part is compared, and it takes no place. */
  readonly sheets: readonly Sheet[]
  readonly vetoes: readonly string[]
  readonly recommendedOn: string
}

export interface Outcome {
  readonly quant: number
  readonly total: number
  /** Only of a judged case. */
  readonly place?: number
  readonly passes?: boolean
}

export interface Simulated {
  readonly caseId: string
  readonly before: Outcome
  readonly after: Outcome
}

/** What a draft would have made of past cases. What experts gave keeps its share of the maximum where the draft has another one. */
export function simulate(draft: Rubric, cases: readonly Past[]): readonly Simulated[] {
  const before = outcomes(cases, ({ rubric }) => rubric)
  const after = outcomes(cases, () => draft)
  return cases.map(({ caseId }, i) => ({ caseId, before: at(before, i), after: at(after, i) }))
}

function outcomes(cases: readonly Past[], rubricOf: (past: Past) => Rubric): readonly Outcome[] {
  const scored = cases.map((past) => {
    const rubric = rubricOf(past)
    const means = judgedMeans(past.sheets, rubric.panel)
    const score = scorePark(rubric, past.evidence, means && scaled(past.rubric, rubric, means))
    return { past, rubric, score, isJudged: means !== undefined }
  })
  const judged = scored.filter((one) => one.isJudged)
  const [first] = judged
  const places = new Map(
    first
      ? ranking(
          first.rubric,
          judged.map(({ past: { caseId, evidence, recommendedOn }, score }) => ({
            caseId,
            evidence,
            recommendedOn,
            score,
          })),
        ).map(({ caseId, place }) => [caseId, place])
      : [],
  )
  return scored.map(({ past, rubric, score }) => {
    const { quantScore: quant, total } = score
    const place = places.get(past.caseId)
    if (place === undefined) return { quant, total }
    return { quant, total, place, passes: obstacles(rubric, score, past.vetoes).length === 0 }
  })
}

/** Judged points of one rubric as the same share of the maxima of another. */
export function scaled(from: Rubric, to: Rubric, judged: Judged): Judged {
  const before = new Map(indicatorsOf(from).map(({ code, max }) => [code, max]))
  const shares = indicatorsOf(to)
    .filter(isJudged)
    .flatMap(({ code, max }): [string, number][] => {
      const [given, most = 0] = [judged[code], before.get(code)]
      return given === undefined || most === 0 ? [] : [[code, (given * max) / most]]
    })
  return Object.fromEntries(shares)
}

function at(all: readonly Outcome[], i: number): Outcome {
  const found = all[i]
  if (!found) throw new Error(`no case ${i}`)
  return found
}
