import { recommendationForm } from '#domain/recommendation.ts'
import type { Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Answer, Answers } from '#schemas/fields/field.ts'
import { NO_VETO } from '#schemas/forms/desk-review/examination.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, str } from '#schemas/rule.ts'

/** A computed value the desk review found wrong. The item is free text, so it stands beside the score and changes nothing in it. */
export interface Correction {
  readonly item: string
  readonly systemValue: number
  readonly correctedValue: number
  readonly reason: string
  readonly evidence: string
}

export interface Examination {
  readonly vetoes: readonly string[]
  readonly corrections: readonly Correction[]
}

export const examining = 'desk-review'

/** What the newest desk review of a case found. */
export function examinationIn(tasks: readonly Task[]): Examination {
  const last = newest(tasks, examining)
  const ticked = last?.vetoHits
  return {
    vetoes: Array.isArray(ticked)
      ? ticked.filter((code) => typeof code === 'string').filter((code) => code !== NO_VETO)
      : [],
    corrections: rowsOf(last?.quantOverrides as Answer | undefined).map((row) => ({
      item: str(row, 'item'),
      systemValue: num(row, 'systemValue'),
      correctedValue: num(row, 'correctedValue'),
      reason: str(row, 'reason'),
      evidence: str(row, 'evidence'),
    })),
  }
}

/** The day on which the district recommended a case last; nothing before it did. Two districts on one day are level: minutes are no merit. */
export function recommendedOn(tasks: readonly Task[]): string {
  const given = tasks.flatMap((task) =>
    task.status === 'decided' && task.form.id === recommendationForm && task.decision === '推荐'
      ? [dateOf(task.decidedAt)]
      : [],
  )
  return given.sort().at(-1) ?? ''
}

function newest(tasks: readonly Task[], form: string): Answers | undefined {
  const decided = tasks
    .filter((task) => task.status === 'decided')
    .filter((task) => task.form.id === form)
    .sort((a, b) => a.decidedAt.localeCompare(b.decidedAt))
  return decided.at(-1)?.answers as Answers | undefined
}
