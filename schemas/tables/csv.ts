import { parse } from 'csv-parse/sync'
import type { Cells } from '#schemas/tables/cells.ts'
import { UnreadableTableError } from '#schemas/tables/cells.ts'

/** Text of a file that is UTF-8, with or without a byte order mark, or GB18030 as Chinese spreadsheets save it. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Comma-separated, semicolon-separated or, as pasted from a spreadsheet, tab-separated text. */
export function textCells(text: string): Cells {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    })
  } catch {
    throw new UnreadableTableError(
      '文件中的引号不成对，无法读取；请另存为 CSV 或 XLSX 后重新上传',
      'The quotation marks of the file do not match; save it again as CSV or XLSX',
    )
  }
}

/** CSV that spreadsheets open correctly; texts that would act as formulas are kept as text. */
export function writeCsv(cells: Cells): string {
  const line = (row: readonly string[]) => row.map(quoted).join(',')
  return `\ufeff${cells.map(line).join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The mark most frequent in any of the first lines: a sheet may begin with a line of its own. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 10)
  const counted = ['\t', ',', ';'].map(
    (mark) => [Math.max(...lines.map((line) => line.split(mark).length)), mark] as const,
  )
  return counted.reduce((best, one) => (one[0] > best[0] ? one : best))[1]
}
