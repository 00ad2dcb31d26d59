import type { Sheet } from '#domain/averages.ts'
import type { Panel, Seat } from '#domain/panel.ts'
import { hasLeft, laneOf } from '#domain/panel.ts'
import type { Task } from '#domain/task.ts'
import type { Answer } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, str } from '#schemas/rule.ts'

/** As much of a panel as a count of its sheets needs. */
export interface Seated extends Pick<Panel, 'n'> {
  readonly seats: readonly Pick<Seat, 'no' | 'expertId' | 'name' | 'state'>[]
}

/** A signed sheet that counts, and whose it is: names are for the city alone. */
export interface ExpertSheet extends Sheet {
  readonly seat: number
  readonly expertId: string
  readonly name: string
  readonly signedAt: string
  readonly comments: { readonly [code: string]: string }
}

/** What a decision of these forms has to be for its answers to be a sheet. */
const signing: { readonly [form: string]: string } = {
  'score-sheet': '提交评分',
  'score-deviation': '重新评分',
}

export const sheetForms = Object.keys(signing)

/** The newest signed sheet of every seat that has not left the panel, by seat: a re-scored sheet stands for the one before, which stays on record. */
export function validSheets(tasks: readonly Task[], panel: Seated): readonly ExpertSheet[] {
  return panel.seats
    .filter((seat) => !hasLeft(seat))
    .flatMap(({ no, expertId, name }) => {
      const signed = tasks
        .filter((task) => task.lane === laneOf(panel, no))
        .filter((task) => task.status === 'decided')
        .filter(({ form, decision }) => signing[form.id] === decision)
        .sort((a, b) => a.decidedAt.localeCompare(b.decidedAt))
        .at(-1)
      if (!signed) return []
      return [
        { id: signed.id, seat: no, expertId, name, signedAt: signed.decidedAt, ...marksIn(signed.answers) },
      ]
    })
    .sort((a, b) => a.seat - b.seat)
}

/** The points and comments in the answers of a signed sheet, by the item they are for. */
export function marksIn(
  answers: Readonly<Record<string, unknown>>,
): Pick<ExpertSheet, 'points' | 'comments'> {
  // Decided answers were checked against their form before they were stored: JSON as the fields have it.
  const rows = rowsOf(answers.judgedItems as Answer | undefined)
  return {
    points: Object.fromEntries(rows.map((row) => [str(row, 'item'), num(row, 'score')])),
    comments: Object.fromEntries(
      rows.flatMap((row) => (row.comment ? [[str(row, 'item'), str(row, 'comment')]] : [])),
    ),
  }
}
