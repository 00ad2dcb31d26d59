/** A row of a book of a park. */
export interface LedgerPlace {
  readonly caseId: string
  /** L01 … L20, or `roster` */
  readonly book: string
  readonly row: string
}

/** What the rows of ledgers are called. A page of a new row knows its name before it is written, so that documents can be attached first. */
const rowIds = /^row_[0-9A-Z]{10,40}$/i

/** Rows of a roster that the park applied with. */
const firstRows = /^row_\d{1,4}$/

export function isRowId(text: string): boolean {
  return rowIds.test(text)
}

/** As whose the documents of a row are kept. */
export function ledgerOwner({ caseId, book, row }: LedgerPlace): string {
  return `led_${caseId}_${book}_${row}`
}

/** The row an owner of documents names. */
export function ledgerIn(owner: string): LedgerPlace | undefined {
  const found = /^led_(?<caseId>.+)_(?<book>L\d\d|roster)_(?<row>row_[^_]+)$/.exec(owner)?.groups
  const { caseId = '', book = '', row = '' } = found ?? {}
  return isRowId(row) || (book === 'roster' && firstRows.test(row)) ? { caseId, book, row } : undefined
}
