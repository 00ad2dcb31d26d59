import type { Evidence } from '#domain/evidence.ts'
import { toCents, totalOf } from '#domain/points.ts'
import type { Judged, ParkScore } from '#domain/score.ts'
import { scorePark } from '#domain/score.ts'
import type { Words } from '#domain/score-words.ts'
import type { AnnualRubric, Extra } from '#schemas/rubrics/rubric.ts'

const FULL = 100

/** How often each bonus or deduction was recognised, by code. */
export type Counts = { readonly [code: string]: number }

/** What a park’s year is scored from: verified values, the means of the judged items, and what the city recognised. */
export interface YearFacts {
  readonly evidence: Evidence
  readonly judged: Judged
  readonly bonus: Counts
  readonly deductions: Counts
  readonly vetoes: readonly string[]
}

export interface ExtraScore extends Words {
  readonly code: string
  readonly each: number
  readonly count: number
  /** Two decimals; below nothing for a deduction. */
  readonly points: number
}

export interface YearScore {
  readonly rubric: { readonly code: string; readonly version: number }
  /** The indicators; its total is the base. */
  readonly park: ParkScore
  readonly base: number
  readonly bonus: readonly ExtraScore[]
  /** What counts of the bonus, at most the cap. */
  readonly bonusCounted: number
  readonly deductions: readonly ExtraScore[]
  /** Nothing, or below it. */
  readonly deducted: number
  readonly final: number
  /** Codes of vetoes the rubric knows. */
  readonly vetoes: readonly string[]
  /** Codes of deductions that keep the park from 优秀. */
  readonly barredBy: readonly string[]
}

export function scoreYear(rubric: AnnualRubric, facts: YearFacts): YearScore {
  const { annual } = rubric
  const park = scorePark(rubric, facts.evidence, facts.judged)
  const bonus = annual.bonus.items.map((item) => extraScore(item, facts.bonus, 1))
  const deductions = annual.deductions.map((item) => extraScore(item, facts.deductions, -1))
  const bonusCounted = Math.min(annual.bonus.cap, sumOf(bonus))
  const deducted = sumOf(deductions)
  return {
    rubric: park.rubric,
    park,
    base: park.total,
    bonus,
    bonusCounted,
    deductions,
    deducted,
    final: finalScore(park.total, bonusCounted, deducted),
    vetoes: rubric.vetoes.filter((code) => facts.vetoes.includes(code)),
    barredBy: deductions
      .filter(({ code, count }) => count > 0 && annual.barredBy.includes(code))
      .map(({ code }) => code),
  }
}

/** min(100, max(0, base + bonus + deductions)), half up to two decimals; `deducted` is nothing or below it. */
export function finalScore(base: number, bonusCounted: number, deducted: number): number {
  return toCents(Math.min(FULL, Math.max(0, base + bonusCounted + deducted)))
}

function extraScore({ code, zh, en, each }: Extra, counts: Counts, sign: 1 | -1): ExtraScore {
  const count = counts[code] ?? 0
  return { code, zh, en, each, count, points: count === 0 ? 0 : sign * toCents(each * count) }
}

function sumOf(lines: readonly ExtraScore[]): number {
  return Math.round(totalOf(lines.map(({ points }) => points)) * FULL) / FULL
}
