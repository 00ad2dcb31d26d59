import type { Sheet } from '#domain/averages.ts'
import { answersOn } from '#domain/evaluation.ts'
import type { Task } from '#domain/task.ts'
import type { Answer, Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, str } from '#schemas/rule.ts'

export const judgementForm = 'annual-judgement'

/** The newest sheet of every reviewer who judged a year; one who stepped aside gave no points. `since` leaves out sheets of an earlier panel. */
export function yearSheets(tasks: readonly Task[], year: number, since = ''): readonly Sheet[] {
  const newest = new Map<string, Sheet>()
  for (const task of answersOn(tasks, year, judgementForm)) {
    const rows = rowsOf(task.answers.judgedItems as Answer | undefined)
    if (rows.length === 0 || task.openedAt < since) continue
    newest.set(task.office ?? task.id, {
      id: task.id,
      points: Object.fromEntries(rows.map((row: Answers) => [str(row, 'item'), num(row, 'score')])),
    })
  }
  return [...newest.values()]
}
