import type { Row } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import type { Quarter } from '#domain/quarter.ts'
import { lastDay } from '#domain/quarter.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { figures } from '#schemas/roster/figures.ts'

/** Books the quarterly report is computed from. */
export const sourceBooks: readonly string[] = [rosterBook]

type Rows = { readonly [book: string]: readonly Row[] }

/** What roster and ledgers say of a quarter, by the fields of the report; source: F08 A and B. */
export function computedOf(books: Rows, quarter: Quarter): Answers {
  const roster = (books[rosterBook] ?? []).map(({ answers }) => answers)
  const stock = figures(roster, lastDay(quarter))
  return {
    startupTotal: stock.startupTotal,
    enterpriseTotal: stock.enterpriseTotal,
    employees: stock.employees,
    occupiedArea: stock.areaUsed,
    digitalFirms: stock.digitalFirms,
  }
}
