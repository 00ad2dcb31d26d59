import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { settle } from '#schemas/operations/settle.ts'
import { rosterProblems } from '#schemas/roster/problems.ts'
import { readCell } from '#schemas/tables/cell.ts'
import type { Cells } from '#schemas/tables/cells.ts'
import { columnLetter } from '#schemas/tables/cells.ts'
import type { Column } from '#schemas/tables/columns.ts'
import { COLUMNS, matchHeaders } from '#schemas/tables/columns.ts'

const HEADER_WITHIN = 10
const LEAST_HEADERS = 3
const MOST_ROWS = 2000

/** A problem of an import, named as the person sees it in the sheet. */
export interface ImportProblem {
  /** Row number in the sheet, from 1. */
  readonly line: number
  /** Column letter; absent when the sheet has no such column. */
  readonly letter?: string
  readonly label: string
  readonly code: string
  /** 第 12 行 D 列 统一社会信用代码：… */
  readonly zh: string
  readonly en: string
}

export interface RosterImport {
  readonly rows: readonly Answers[]
  readonly problems: readonly ImportProblem[]
  /** Headers that are no column of the roster; their cells are left out. */
  readonly ignored: readonly string[]
}

/** Turns cells into roster rows. Rows with problems are returned as well: nothing typed is lost. */
export function importRoster(cells: Cells, context: FormContext): RosterImport {
  const headerAt = cells.slice(0, HEADER_WITHIN).findIndex((row) => known(matchHeaders(row)) >= LEAST_HEADERS)
  const headers = headerAt < 0 ? [] : (cells[headerAt] ?? [])
  const columns = headerAt < 0 ? COLUMNS : matchHeaders(headers)
  const filled = cells
    .map((row, i) => ({ line: i + 1, row }))
    .slice(headerAt + 1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== '') && !isHintRow(columns, row, context))
  if (filled.length > MOST_ROWS) return { rows: [], problems: [tooMany(filled.length)], ignored: [] }
  const rows = filled.map(({ row }) => settle(rosterRow, readRow(columns, row, context), context))
  const lines = filled.map(({ line }) => line)
  const ignored = headers.filter((header, i) => header !== '' && columns[i] === undefined)
  return { rows, problems: problemsOf(rows, lines, columns, context), ignored }
}

/** The headers of a sheet to fill in, and the words each choice may take. */
export function rosterTemplate(context: FormContext): Cells {
  return [COLUMNS.map(({ header }) => header), COLUMNS.map((column) => hintOf(column, context))]
}

function hintOf({ field }: Column, context: FormContext): string {
  return (field.options?.(context) ?? []).map(({ label }) => label).join(' / ')
}

/** The second row of the template, left in the sheet. */
function isHintRow(
  columns: readonly (Column | undefined)[],
  row: readonly string[],
  context: FormContext,
): boolean {
  const kind = columns.findIndex((column) => column?.path === 'kind')
  const column = columns[kind]
  return column !== undefined && row[kind]?.trim() === hintOf(column, context)
}

function readRow(
  columns: readonly (Column | undefined)[],
  cells: readonly string[],
  context: FormContext,
): Answers {
  const row: Answers = {}
  const certificates: Answers[] = []
  columns.forEach((column, i) => {
    const value = column && readCell(column.field, cells[i] ?? '', context)
    if (!column || value === undefined) return
    const [key = '', group, part = ''] = column.path.split('.')
    if (group === undefined) row[key] = value
    else certificates[Number(group)] = { ...certificates[Number(group)], [part]: value }
  })
  const held = certificates.filter((one) => one !== undefined)
  return held.length > 0 ? { ...row, certificates: held } : row
}

function problemsOf(
  rows: readonly Answers[],
  lines: readonly number[],
  columns: readonly (Column | undefined)[],
  context: FormContext,
): readonly ImportProblem[] {
  return rosterProblems(rows, context, (row) => lines[row] ?? row + 1).map(({ row, path, code, zh, en }) => {
    const line = lines[row] ?? row + 1
    const at = columns.findIndex((column) => column?.path === path)
    const label = (columns[at] ?? COLUMNS.find((column) => column.path === path))?.header ?? path
    const letter = at < 0 ? undefined : columnLetter(at)
    return {
      line,
      ...(letter === undefined ? {} : { letter }),
      label,
      code,
      zh: `第 ${line} 行${letter === undefined ? '' : ` ${letter} 列`} ${label}：${zh.replace(/^.*?第 \d+ 行：/, '')}`,
      en: `Row ${line}${letter === undefined ? '' : `, column ${letter}`}: ${en.replace(/^(?:.*, r|R)ow \d+: /, '')}`,
    }
  })
}

function tooMany(count: number): ImportProblem {
  return {
    line: 1,
    label: '名册',
    code: 'roster.too-many',
    zh: `名册一次最多导入 ${MOST_ROWS} 行，该文件有 ${count} 行`,
    en: `A roster may have ${MOST_ROWS} rows, this file has ${count}`,
  }
}

function known(columns: readonly (Column | undefined)[]): number {
  return columns.filter((column) => column !== undefined).length
}
