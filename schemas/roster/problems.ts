import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { check } from '#schemas/operations/check.ts'
import { str } from '#schemas/rule.ts'

/** A problem of a roster row; `row` counts from 0, `path` is the column within the row. */
export interface RowProblem extends Problem {
  readonly row: number
}

export const DUPLICATE = {
  code: 'roster.duplicate',
  zh: '同一统一社会信用代码只能有一行“在园”记录',
  en: 'A credit code may have only one row with the status “in the park”',
} as const

/** Problems of every settled row by itself and of the rows together; `lineOf` says how a person would number a row. */
export function rosterProblems(
  rows: readonly Answers[],
  context: FormContext,
  lineOf: (row: number) => number = (row) => row + 1,
): readonly RowProblem[] {
  return [
    ...rows.flatMap((row, i) => check(rosterRow, row, context).map((problem) => ({ ...problem, row: i }))),
    ...duplicates(rows, lineOf),
  ].sort((a, b) => a.row - b.row)
}

function duplicates(rows: readonly Answers[], lineOf: (row: number) => number): readonly RowProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap((row, i) => {
    const code = str(row, 'uscc')
    if (code === '' || row.status !== '在园') return []
    const seen = first.get(code)
    if (seen === undefined) {
      first.set(code, i)
      return []
    }
    const zh = `${DUPLICATE.zh}（与第 ${lineOf(seen)} 行重复）`
    const en = `${DUPLICATE.en} (repeats row ${lineOf(seen)})`
    return [{ row: i, path: 'uscc', code: DUPLICATE.code, zh, en }]
  })
}
