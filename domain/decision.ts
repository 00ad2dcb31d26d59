import type { Application, Correction, CorrectionItem, Status } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import { DomainError } from '#domain/errors.ts'
import type { Task } from '#domain/task.ts'
import type { Answers } from '#schemas/fields/field.ts'

const returning: readonly string[] = ['一次性告知补正', '退回补正', '退回']

export function isReturn(decision: string): boolean {
  return returning.includes(decision)
}

function levelOf(stage: Status): 'district' | 'city' {
  return stage === 'desk-review' || stage === 'recommended' ? 'city' : 'district'
}

/** How often this stage may still return the application. */
export function returnsLeft(application: Application, batch: Batch, stage: Status): number {
  const level = levelOf(stage)
  return Math.max(0, batch.rounds[level] - application.returns[level])
}

/** What a return unlocks. @throws return.rounds-exhausted */
export function returned(
  application: Application,
  batch: Batch,
  task: Task,
  answers: Answers,
  at: string,
): Pick<Application, 'correction' | 'returns'> {
  if (returnsLeft(application, batch, task.stage) === 0) throw new DomainError('return.rounds-exhausted')
  const by = levelOf(task.stage)
  const correction: Correction = {
    by,
    returnTo: task.stage,
    askedAt: at,
    items: itemsIn(answers.corrections),
  }
  return { correction, returns: { ...application.returns, [by]: application.returns[by] + 1 } }
}

/** What the rows of a return name. */
export function itemsIn(rows: unknown): CorrectionItem[] {
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null) return []
    const { field, need } = row
    return typeof field === 'string' && typeof need === 'string' ? [{ field, need }] : []
  })
}
