import { isDay } from '#schemas/fields/day.ts'
import type { Answer, Answers } from '#schemas/fields/field.ts'

/** One row of a ledger, as figures are read from it. */
export interface LedgerRow {
  readonly id: string
  readonly answers: Answers
}

/** Rows of a park by the code of their ledger; a ledger left out is an empty one. */
export type LedgerRows = { readonly [code: string]: readonly LedgerRow[] }

/** Days, both included. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Where a figure was read: a ledger and a row of it. */
export interface RowRef {
  readonly book: string
  readonly id: string
}

/** A figure and the rows it was read from; null where a share has nothing to be a share of. */
export interface Figure {
  readonly value: number | null
  readonly from: readonly RowRef[]
}

/** A row that knows its ledger. */
export interface Line extends RowRef {
  readonly answers: Answers
}

export function linesOf(rows: LedgerRows, book: string): readonly Line[] {
  return (rows[book] ?? []).map(({ id, answers }) => ({ book, id, answers }))
}

/** Lines in which a column says one of these words. */
export function saying(lines: readonly Line[], key: string, ...words: readonly string[]): readonly Line[] {
  return lines.filter(({ answers }) => words.some((word) => answers[key] === word))
}

export function isWithin(day: Answer | undefined, { from, to }: Span): boolean {
  return isDay(day) && day >= from && day <= to
}

/** Lines dated in the span. */
export function dated(lines: readonly Line[], key: string, span: Span): readonly Line[] {
  return lines.filter(({ answers }) => isWithin(answers[key], span))
}

/** Lines begun on or before the day whose last day has not passed. */
export function validOn(lines: readonly Line[], from: string, until: string, day: string): readonly Line[] {
  return lines.filter(
    ({ answers }) => begun(answers[from], day) && !(isDay(answers[until]) && answers[until] < day),
  )
}

/** Lines in use on the day: a row ends on the day it says, which counts no more. */
export function inUseOn(lines: readonly Line[], day: string): readonly Line[] {
  return lines.filter(
    ({ answers }) => begun(answers.startedOn, day) && !(isDay(answers.endedOn) && answers.endedOn <= day),
  )
}

function begun(start: Answer | undefined, day: string): boolean {
  return isDay(start) && start <= day
}

export function numberIn({ answers }: Line, key: string): number {
  const value = answers[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** The years a span touches. */
export function yearsOf({ from, to }: Span): ReadonlySet<number> {
  const first = Number(from.slice(0, 4))
  const count = Math.max(0, Number(to.slice(0, 4)) - first + 1)
  return new Set(Array.from({ length: count }, (_, n) => first + n))
}
