/** Cells that a spreadsheet would run as a formula are told to be text. */
function guarded(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell
}

/** CSV as Chinese spreadsheets open it: UTF-8 with a byte order mark. */
export function csvOf(cells: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return `\uFEFF${cells.map((row) => row.map((cell) => quote(guarded(cell))).join(',')).join('\r\n')}\r\n`
}
