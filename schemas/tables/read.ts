import type { Cells } from '#schemas/tables/cells.ts'
import { UnreadableTableError } from '#schemas/tables/cells.ts'
import { decodeText, textCells } from '#schemas/tables/csv.ts'
import { sheetCells } from '#schemas/tables/xlsx.ts'

const MOST_BYTES = 10 * 1024 * 1024

/** Cells of an uploaded file, told apart by its content: a workbook, or text. @throws UnreadableTableError */
export async function readTable(bytes: Uint8Array): Promise<Cells> {
  if (bytes.length > MOST_BYTES)
    throw new UnreadableTableError('文件不超过 10 MB', 'The file must be 10 MB or smaller')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return sheetCells(bytes)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new UnreadableTableError(
      '不支持旧版 XLS 文件；请另存为 XLSX 或 CSV 后重新上传',
      'Old XLS files are not supported; save it as XLSX or CSV',
    )
  return textCells(decodeText(bytes))
}
