import { matterIn } from '#domain/matter.ts'
import { seatIn } from '#domain/panel.ts'
import { invitation } from '#domain/seating.ts'
import type { LinkState, Task } from '#domain/task.ts'
import { isExpert } from '#domain/visibility.ts'

/** What somebody may read because of a task: the whole case, what experts judge, what was handed in in one matter, or nothing. */
export type Material = 'all' | 'assessment' | 'matter' | 'none'

/** An expert reads nothing before the declaration of interests, and then what is to be judged; whoever is of no office reads nothing but the form. */
export function materialOf(task: Pick<Task, 'lane' | 'office' | 'form'>): Material {
  if (seatIn(task.lane)) return task.form.id === invitation ? 'none' : 'assessment'
  if (task.office === undefined) return 'none'
  return matterIn(task.lane) && isExpert(task.office) ? 'matter' : 'all'
}

/** Whether a holder may fetch documents of the case: an expert only while the task is open. */
export function opensDocuments(task: Task, state: LinkState): boolean {
  switch (materialOf(task)) {
    case 'all':
      return state === 'open' || state === 'decided'
    case 'assessment':
    case 'matter':
      return state === 'open'
    case 'none':
      return false
  }
}
