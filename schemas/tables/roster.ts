import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { settle } from '#schemas/operations/settle.ts'
import { rosterProblems } from '#schemas/roster/problems.ts'
import type { Cells } from '#schemas/tables/cells.ts'
import { rosterColumns } from '#schemas/tables/roster-columns.ts'
import type { ImportProblem } from '#schemas/tables/sheet.ts'
import { problemAt, readSheet, templateOf } from '#schemas/tables/sheet.ts'

const MOST_ROWS = 2000

export interface RosterImport {
  readonly rows: readonly Answers[]
  readonly problems: readonly ImportProblem[]
  /** Headers that are no column of the roster; their cells are left out. */
  readonly ignored: readonly string[]
}

/** Turns cells into roster rows. Rows with problems are returned as well: nothing typed is lost. */
export function importRoster(cells: Cells, context: FormContext): RosterImport {
  const sheet = readSheet(rosterColumns, cells, context)
  if (sheet.rows.length > MOST_ROWS) return { rows: [], problems: [tooMany(sheet.rows.length)], ignored: [] }
  const rows = sheet.rows.map(({ answers }) => settle(rosterRow, answers, context))
  const lineOf = (row: number) => sheet.rows[row]?.line ?? row + 1
  const problems = rosterProblems(rows, context, lineOf).map((problem) =>
    problemAt(rosterColumns, sheet.columns, lineOf(problem.row), problem),
  )
  return { rows, problems, ignored: sheet.ignored }
}

/** The headers of a sheet to fill in, and the words each choice may take. */
export function rosterTemplate(context: FormContext): Cells {
  return templateOf(rosterColumns, context)
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
