import { seatIn } from '#domain/panel.ts'
import { invitation } from '#domain/seating.ts'
import type { LinkState, Task } from '#domain/task.ts'

/** What somebody may read because of a task: the whole case, what experts judge, or nothing. */
export type Material = 'all' | 'assessment' | 'none'

/** An expert reads nothing before the declaration of interests, and then what is to be judged; whoever is of no office reads nothing but the form. */
export function materialOf(task: Pick<Task, 'lane' | 'office' | 'form'>): Material {
  if (seatIn(task.lane)) return task.form.id === invitation ? 'none' : 'assessment'
  return task.office === undefined ? 'none' : 'all'
}

/** Whether a holder may fetch documents of the case: an expert only while the task is open. */
export function opensDocuments(task: Task, state: LinkState): boolean {
  switch (materialOf(task)) {
    case 'all':
      return state === 'open' || state === 'decided'
    case 'assessment':
      return state === 'open'
    case 'none':
      return false
  }
}
