import * as z from 'zod/mini'
import type { YearScore } from '#domain/annual.ts'
import type { Evidence } from '#domain/evidence.ts'
import { reaches } from '#domain/points.ts'
import type { Place } from '#domain/ranking.ts'
import { ranking } from '#domain/ranking.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'

export const Band = z.enum(['excellent', 'good', 'pass', 'fail'])
export type Band = z.infer<typeof Band>

export const BAND_WORDS: { readonly [band in Band]: { readonly zh: string; readonly en: string } } = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  pass: { zh: '合格', en: 'Passed' },
  fail: { zh: '不合格', en: 'Failed' },
}

/**
 * Why a park is in its band. `quota`: good enough for 优秀, but others were better and the places are taken; `tied`: equal to
 * others for the last places, which are too few for all of them; `barred`: a deduction keeps it from 优秀.
 */
export const BandReason = z.enum(['score', 'quota', 'tied', 'barred', 'veto'])
export type BandReason = z.infer<typeof BandReason>

/** A park whose year is scored. */
export interface Rated {
  readonly caseId: string
  readonly score: YearScore
  readonly evidence: Evidence
}

export interface Banded extends Place {
  readonly final: number
  readonly band: Band
  readonly why: BandReason
}

export interface Bands {
  readonly rated: number
  /** How many parks may be 优秀. */
  readonly quota: number
  /** By place; parks with a veto come last. */
  readonly parks: readonly Banded[]
}

/** The share of the rated parks, rounded down, at least one when any is rated. */
export function quotaOf(share: number, rated: number): number {
  const whole = Math.round(share * rated * 1e6) / 1e6
  return rated === 0 ? 0 : Math.min(rated, Math.max(1, Math.floor(whole)))
}

/**
 * The bands of a year, once all its parks are scored. A park never gets into 优秀 past one that ranks before it for want of a
 * place, and parks nothing tells apart get in together or not at all: a meeting may then give the places left.
 */
export function bandsOf(rubric: AnnualRubric, parks: readonly Rated[]): Bands {
  const quota = quotaOf(rubric.annual.quota, parks.length)
  const places = placesOf(rubric, parks)
  const byId = new Map(parks.map((park) => [park.caseId, park]))
  const ranked = places.flatMap((place) => {
    const park = byId.get(place.caseId)
    return park ? [{ place, park }] : []
  })
  const candidates = ranked.filter(({ park }) => mayBeExcellent(rubric, park)).map(({ place }) => place)
  const taken = chosen(candidates, quota)
  return {
    rated: parks.length,
    quota,
    parks: ranked.map(({ place, park }) => ({
      ...place,
      final: park.score.final,
      ...banded(rubric, park, candidates.includes(place) ? (taken.get(place.caseId) ?? 'quota') : undefined),
    })),
  }
}

/** Parks without a veto first, each part by final score and then by the rubric's tie-break. */
function placesOf(rubric: AnnualRubric, parks: readonly Rated[]): readonly Place[] {
  const sorted = [...parks].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
  const clean = sorted.filter(({ score }) => score.vetoes.length === 0)
  const order = (some: readonly Rated[]) =>
    ranking(
      rubric,
      some.map(({ caseId, score, evidence }) => ({
        caseId,
        evidence,
        score: { groups: score.park.groups, total: score.final },
        recommendedOn: '',
      })),
    )
  const after = order(sorted.filter((park) => !clean.includes(park)))
  return [...order(clean), ...after.map((one) => ({ ...one, place: one.place + clean.length }))]
}

function mayBeExcellent({ annual }: AnnualRubric, { score }: Rated): boolean {
  return score.vetoes.length === 0 && score.barredBy.length === 0 && reaches(score.final, annual.excellent)
}

/** Who of the candidates, best first, gets in, and who is left out only because of a tie. */
function chosen(candidates: readonly Place[], quota: number): ReadonlyMap<string, 'score' | 'tied'> {
  const found = new Map<string, 'score' | 'tied'>()
  for (const [, equal] of Map.groupBy(candidates, ({ place }) => place)) {
    const fits = found.size + equal.length <= quota
    const isFree = found.size < quota
    if (!fits && isFree) for (const { caseId } of equal) found.set(caseId, 'tied')
    if (!fits) break
    for (const { caseId } of equal) found.set(caseId, 'score')
  }
  return found
}

function banded(
  { annual, passLine }: AnnualRubric,
  { score }: Rated,
  asCandidate: 'score' | 'tied' | 'quota' | undefined,
): { readonly band: Band; readonly why: BandReason } {
  const good: Band = annual.bands === 'three' ? 'pass' : 'good'
  if (score.vetoes.length > 0) return { band: 'fail', why: 'veto' }
  if (asCandidate) return { band: asCandidate === 'score' ? 'excellent' : good, why: asCandidate }
  if (reaches(score.final, annual.excellent)) return { band: good, why: 'barred' }
  if (reaches(score.final, annual.good)) return { band: good, why: 'score' }
  return { band: reaches(score.final, passLine) ? 'pass' : 'fail', why: 'score' }
}
