import type { Answers, FormContext, Message } from '#schemas/fields/field.ts'
import { readCell } from '#schemas/tables/cell.ts'
import type { Cells } from '#schemas/tables/cells.ts'
import { columnLetter } from '#schemas/tables/cells.ts'
import type { Column, Columns } from '#schemas/tables/columns.ts'

const HEADER_WITHIN = 10
const LEAST_HEADERS = 3

/** A problem of an import, named as the person sees it in the sheet. */
export interface ImportProblem {
  /** Row number in the sheet, from 1. */
  readonly line: number
  /** Column letter; absent when the sheet has no such column. */
  readonly letter?: string
  readonly label: string
  /** The same for readers of English, where the column has a name of its own. */
  readonly labelEn?: string
  readonly code: string
  /** 第 12 行 D 列 统一社会信用代码：… */
  readonly zh: string
  readonly en: string
}

/** The filled rows of a sheet under its headers. */
export interface Sheet {
  readonly rows: readonly { readonly line: number; readonly answers: Answers }[]
  /** The column at each position. */
  readonly columns: readonly (Column | undefined)[]
  /** Headers that are no column; their cells are left out. */
  readonly ignored: readonly string[]
}

/** Reads what stands under the headers, which may have a title above them; sheets without headers have all columns in order. */
export function readSheet(known: Columns, cells: Cells, context: FormContext): Sheet {
  const headerAt = cells
    .slice(0, HEADER_WITHIN)
    .findIndex((row) => known.match(row).filter(Boolean).length >= LEAST_HEADERS)
  const headers = headerAt < 0 ? [] : (cells[headerAt] ?? [])
  const columns = headerAt < 0 ? known.all : known.match(headers)
  const rows = cells
    .map((row, i) => ({ line: i + 1, row }))
    .slice(headerAt + 1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== '') && !isHintRow(columns, row, context))
    .map(({ line, row }) => ({ line, answers: readRow(columns, row, context) }))
  const ignored = headers.filter((header, i) => header !== '' && columns[i] === undefined)
  return { rows, columns, ignored }
}

/** The headers of a sheet to fill in, and the words each choice may take. */
export function templateOf({ all }: Columns, context: FormContext): Cells {
  return [all.map(({ header }) => header), all.map((column) => hintOf(column, context))]
}

/** Where in the sheet a problem of a field is. */
export function problemAt(
  { all }: Columns,
  columns: readonly (Column | undefined)[],
  line: number,
  { path, code, zh, en }: Message & { readonly path: string },
): ImportProblem {
  const at = columns.findIndex((column) => column?.path === path)
  const column = columns[at] ?? all.find((one) => one.path === path)
  const label = column?.header ?? path
  const letter = at < 0 ? undefined : columnLetter(at)
  return {
    line,
    ...(letter === undefined ? {} : { letter }),
    label,
    ...(column && { labelEn: column.field.en }),
    code,
    zh: `第 ${line} 行${letter === undefined ? '' : ` ${letter} 列`} ${label}：${zh.replace(/^.*?第 \d+ 行：/, '')}`,
    en: `Row ${line}${letter === undefined ? '' : `, column ${letter}`}: ${en.replace(/^(?:.*, r|R)ow \d+: /, '')}`,
  }
}

function hintOf({ field }: Column, context: FormContext): string {
  return (field.options?.(context) ?? []).map(({ label }) => label).join(' / ')
}

/** The second row of the template, left in the sheet: its first choice still names every word. */
function isHintRow(
  columns: readonly (Column | undefined)[],
  row: readonly string[],
  context: FormContext,
): boolean {
  return columns.some((column, i) => {
    const hint = column ? hintOf(column, context) : ''
    return hint.includes(' / ') && row[i]?.trim() === hint
  })
}

function readRow(
  columns: readonly (Column | undefined)[],
  cells: readonly string[],
  context: FormContext,
): Answers {
  const row: Answers = {}
  const tables = new Map<string, Answers[]>()
  columns.forEach((column, i) => {
    const value = column && readCell(column.field, cells[i] ?? '', context)
    if (!column || value === undefined) return
    const [key = '', group, part = ''] = column.path.split('.')
    if (group === undefined) row[key] = value
    else {
      const inside = tables.get(key) ?? []
      inside[Number(group)] = { ...inside[Number(group)], [part]: value }
      tables.set(key, inside)
    }
  })
  for (const [key, inside] of tables) row[key] = inside.filter((one) => one !== undefined)
  return row
}
