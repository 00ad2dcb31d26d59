import { readSheet } from 'read-excel-file/universal'
import type { Cells } from '#schemas/tables/cells.ts'
import { UnreadableTableError } from '#schemas/tables/cells.ts'

/** Cells of the first sheet of a workbook. Days read as YYYY-MM-DD, numbers without exponents. */
export async function sheetCells(bytes: Uint8Array): Promise<Cells> {
  try {
    const rows = await readSheet(new Blob([new Uint8Array(bytes)]))
    return rows.map((row) => row.map(cellText))
  } catch {
    throw new UnreadableTableError(
      '无法读取该 XLSX 文件；请用表格软件另存为 XLSX 或 CSV 后重新上传',
      'The XLSX file cannot be read; save it again as XLSX or CSV',
    )
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return typeof cell === 'number' ? numberText(cell) : String(cell).trim()
}

/** 0.1 + 0.2 in a sheet is 0.3, and an 18-digit code is no power of ten. */
function numberText(value: number): string {
  return Number.isInteger(value)
    ? value.toLocaleString('en-US', { useGrouping: false })
    : String(Number(value.toPrecision(12)))
}
