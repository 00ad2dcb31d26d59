import { zip } from '#web/documents/zip.ts'

/** A cell is a text, never a formula, or a number; null is an empty one. */
export type WorkbookCell = string | number | null

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly WorkbookCell[])[]
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const workbookType = `${typed}.sheet`

/** A spreadsheet with one sheet a table; the first row of each is its header and stays in sight. The same rows make the same bytes. source: ECMA-376 Part 1, SpreadsheetML */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, no: i + 1 }))
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typed}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${typed}.styles+xml"/>${numbered
        .map(
          ({ no }) =>
            `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${typed}.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    ],
    ['_rels/.rels', related([[1, 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/_rels/workbook.xml.rels',
      related([
        ...numbered.map(({ no }) => [no, 'worksheet', `worksheets/sheet${no}.xml`] as const),
        [numbered.length + 1, 'styles', 'styles.xml'],
      ]),
    ],
    [
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered
        .map(({ name, no }) => `<sheet name="${escaped(tabOf(name))}" sheetId="${no}" r:id="rId${no}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/styles.xml',
      `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0" fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    ...numbered.map(({ no, rows }) => [`xl/worksheets/sheet${no}.xml`, sheetOf(rows)] as const),
  ]
  return zip(parts.map(([name, text]) => ({ name, bytes: Buffer.from(text) })))
}

function related(all: readonly (readonly [number, string, string])[]): string {
  const lines = all.map(
    ([no, type, target]) => `<Relationship Id="rId${no}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `${xml}<Relationships xmlns="${packaged}/relationships">${lines.join('')}</Relationships>`
}

const styles = { plain: 0, header: 1, text: 2 } as const

function sheetOf(rows: Sheet['rows']): string {
  const body = rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells.map((cell, c) => cellOf(cell, `${columnName(c)}${r + 1}`, r === 0)).join('')}</row>`,
    )
    .join('')
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  return `${xml}<worksheet xmlns="${main}">${frozen}${columnsOf(rows)}<sheetData>${body}</sheetData></worksheet>`
}

/** As wide as what stands in a column, within reason. */
function columnsOf(rows: Sheet['rows']): string {
  const most = rows.reduce((longest, row) => Math.max(longest, row.length), 0)
  const columns = Array.from({ length: most }, (_, c) => {
    const widest = rows.reduce((wide, row) => Math.max(wide, widthOf(row[c] ?? null)), 8)
    return `<col min="${c + 1}" max="${c + 1}" width="${Math.min(60, widest) + 2}" customWidth="1"/>`
  })
  return most > 0 ? `<cols>${columns.join('')}</cols>` : ''
}

/** A Chinese character takes the place of two letters. */
function widthOf(cell: WorkbookCell): number {
  return [...String(cell ?? '')].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0)
}

function cellOf(cell: WorkbookCell, at: string, header: boolean): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number' && Number.isFinite(cell))
    return `<c r="${at}"${header ? ` s="${styles.header}"` : ''}><v>${cell}</v></c>`
  const style = header ? styles.header : styles.text
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(cell))}</t></is></c>`
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** A tab may have 31 characters and none of these. */
function tabOf(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
}

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML takes none of them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
