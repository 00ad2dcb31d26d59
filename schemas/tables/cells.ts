/** What a sheet, a CSV file or a paste holds: rows of texts. */
export type Cells = readonly (readonly string[])[]

/** Why a file could not be read at all. */
export class UnreadableTableError extends Error {
  override readonly name = 'UnreadableTableError'
  readonly zh: string
  readonly en: string

  constructor(zh: string, en: string) {
    super(en)
    this.zh = zh
    this.en = en
  }
}

/** A, B … Z, AA, AB … as spreadsheets name their columns; 0 is A. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
