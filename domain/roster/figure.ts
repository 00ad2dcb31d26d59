import type { RosterRow } from '#schemas/roster/row.ts'

/** A number and the rows it was counted from, in the order of their ids. */
export interface Figure {
  readonly value: number
  readonly from: readonly string[]
}

export interface Ratio {
  /** 0–1 for a share; null when there is nothing to compare. */
  readonly value: number | null
  readonly from: readonly string[]
}

export type Figures = { readonly [name: string]: Figure }

export function idsOf(rows: readonly RosterRow[]): readonly string[] {
  return [...new Set(rows.map(({ id }) => id))].sort()
}

export function count(rows: readonly RosterRow[]): Figure {
  const from = idsOf(rows)
  return { value: from.length, from }
}

/** Adds up hundredths, so that the order of the rows does not matter. */
export function sum(rows: readonly RosterRow[], of: (row: RosterRow) => number): Figure {
  const cents = rows.reduce((total, row) => total + Math.round((of(row) || 0) * 100), 0)
  return { value: cents / 100, from: idsOf(rows.filter((row) => of(row) !== 0)) }
}

/** The share of the rows for which it holds; 0 of none. */
export function share(rows: readonly RosterRow[], holds: (row: RosterRow) => boolean): Figure {
  const found = rows.filter(holds)
  return { value: rows.length === 0 ? 0 : found.length / rows.length, from: idsOf(found) }
}

/** Rows counted apart by a word each of them has. */
export function countBy(rows: readonly RosterRow[], word: (row: RosterRow) => string | undefined): Figures {
  return eachOf(rows, word, count)
}

/** The same, adding up what each row is worth. */
export function sumBy(
  rows: readonly RosterRow[],
  word: (row: RosterRow) => string | undefined,
  of: (row: RosterRow) => number,
): Figures {
  return eachOf(rows, word, (own) => sum(own, of))
}

function eachOf(
  rows: readonly RosterRow[],
  word: (row: RosterRow) => string | undefined,
  figure: (own: readonly RosterRow[]) => Figure,
): Figures {
  const groups = new Map<string, RosterRow[]>()
  for (const row of rows) {
    const key = word(row)
    if (key !== undefined && key !== '') groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, figure(v)]))
}
