import type { Due, Task } from '#domain/task.ts'
import { instantOf } from '#domain/time.ts'
import type { Rung } from '#schemas/reference/ladders.ts'
import { ladders } from '#schemas/reference/ladders.ts'
import { addWorkingDays } from '#schemas/reference/working-days.ts'

/** Reminders go out at the start of the working day. */
const morning = '08:30'

function rungsOf(name: string): readonly Rung[] {
  const rungs = ladders[name]
  if (!rungs) throw new Error(`no escalation ladder named ${name}`)
  return rungs
}

function instantOfRung(rung: Rung, due: Due): string {
  if (rung.act === 'expire') return due.at
  return instantOf(addWorkingDays(due.on, rung.workingDays).date, morning)
}

/** How many steps of the ladder lie behind at this instant; a moved due date has its reminders before it again. */
export function stepsBehind({ ladder, due }: Pick<Task, 'ladder' | 'due'>, at: string): number {
  const next = rungsOf(ladder).findIndex((rung) => instantOfRung(rung, due) > at)
  return next === -1 ? rungsOf(ladder).length : next
}

/** The rung that comes next and when, leaving out reminders that lay before the opening; undefined at the top. */
export function nextRung(
  task: Pick<Task, 'ladder' | 'ladderStep' | 'due' | 'openedAt'>,
): { rung: Rung; at: string; step: number } | undefined {
  const rungs = rungsOf(task.ladder)
  for (let step = task.ladderStep; step < rungs.length; step++) {
    const rung = rungs[step]
    if (!rung) return undefined
    const at = instantOfRung(rung, task.due)
    if (at > task.openedAt) return { rung, at, step: step + 1 }
  }
  return undefined
}
