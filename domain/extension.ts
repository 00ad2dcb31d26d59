import { DomainError } from '#domain/errors.ts'
import { stepsBehind } from '#domain/ladder.ts'
import type { Due, OpenTask, Task } from '#domain/task.ts'
import { dateOf, instantOf } from '#domain/time.ts'
import { addWorkingDays } from '#schemas/reference/working-days.ts'

/** An objection is answered within 15 working days, with one extension of 10; source: F06, 答复日期. */
export const extensionDays = 10
const investigation = 'objection-investigation'

export const shortestReason = 20

/** Whether the time for a task can be extended now; `all` are the tasks of its case. */
export function mayExtend(task: Task, all: readonly Task[], now: string): boolean {
  return refusalOf(task, all, now) === undefined
}

/** The task with its due date and its ladder moved: once for an objection, however often it is investigated, and not after the due date. @throws extension.refused with `why`: form, once, late; reason.short */
export function extended(task: OpenTask, all: readonly Task[], given: string, at: string): OpenTask {
  const why = refusalOf(task, all, at)
  if (why) throw new DomainError('extension.refused', { why })
  const reason = given.trim()
  if (Array.from(reason).length < shortestReason) throw new DomainError('reason.short')
  const due = later(task.due)
  return {
    ...task,
    due,
    extended: { from: task.due.on, workingDays: extensionDays, reason, at },
    ladderStep: stepsBehind({ ladder: task.ladder, due }, at),
  }
}

/** The day it would be due then. */
export function later(due: Due): Due {
  const { date, provisional } = addWorkingDays(due.on, extensionDays)
  return {
    on: date,
    at: instantOf(date, '24:00'),
    provisional: provisional || due.provisional,
    workingDays: due.workingDays + extensionDays,
  }
}

function refusalOf(task: Task, all: readonly Task[], now: string): 'form' | 'once' | 'late' | undefined {
  if (task.status !== 'open' || task.form.id !== investigation) return 'form'
  if (all.some(({ lane, extended: given }) => lane === task.lane && given)) return 'once'
  return dateOf(now) > task.due.on ? 'late' : undefined
}
