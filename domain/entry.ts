import * as z from 'zod/mini'
import { Actor } from '#domain/person.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** One row of a book a designated park keeps: its roster (`roster`) or one of its ledgers (`L01` …). */
export const Entry = z.object({
  caseId: z.string(),
  book: z.string(),
  id: z.string(),
  form: z.object({ id: z.string(), version: z.number() }),
  answers: z.record(z.string(), z.unknown()),
  /** When and by whom it was written last. */
  at: z.string(),
  by: Actor,
  /** A row that was struck out stays readable and counts no more. */
  removedAt: z.optional(z.string()),
  version: z.number(),
})
export type Entry = Omit<z.infer<typeof Entry>, 'answers'> & { readonly answers: Answers }

export const rosterBook = 'roster'

/** A row as figures are computed from it. */
export interface Row {
  readonly id: string
  readonly answers: Answers
}

/** The rows of a book that count. */
export function rowsIn(entries: readonly Entry[]): Row[] {
  return entries
    .filter(({ removedAt }) => removedAt === undefined)
    .map(({ id, answers }) => ({ id, answers }))
}

/** The rows that count, by their book; a book without any is not there. */
export function booksIn(entries: readonly Entry[]): Readonly<Record<string, readonly Row[]>> {
  return Object.fromEntries(
    [...Map.groupBy(entries, ({ book }) => book)].map(([book, rows]) => [book, rowsIn(rows)]),
  )
}

/** So many rows change in one act at the most: a transaction takes a hundred items, and each row may bring its former version and a claim. */
export const entriesAtOnce = 30
