import { changeIn } from '#domain/change.ts'
import type { Fact } from '#domain/event.ts'
import { matterIn } from '#domain/matter.ts'
import type { Task } from '#domain/task.ts'

type Parts = Pick<Fact, 'open' | 'internal' | 'sealed'>
type About = Pick<Task, 'lane' | 'office' | 'form'>

/** Decisions that say who judges the case, or what is decided before it is announced. */
const cityOnly: readonly string[] = [
  'panel-draw',
  'removal-proposal',
  'decision-meeting',
  'annual-judgement',
  'annual-panel',
  'annual-review',
  'annual-decision',
]

/** Whether a task is for the city alone: it runs beside the case and waits for an expert or an officer. A change is everybody's, and so is what comes after the designation, unless an expert judges it. */
export function isSealed({ lane, office }: Pick<Task, 'lane' | 'office'>): boolean {
  if (lane === undefined || office === undefined) return false
  const after = changeIn(lane) !== undefined || matterIn(lane) !== undefined
  return !after || office.startsWith('exp_')
}

const sealed = ({ open, internal }: Parts): Parts => ({ sealed: { ...open, ...internal } })

/** The parts of an event about a task, sealed where the task is. */
export function told(task: Pick<Task, 'lane' | 'office'>, parts: Parts): Parts {
  return isSealed(task) ? sealed(parts) : { open: parts.open, internal: parts.internal }
}

/** The same for the decision of a task. */
export function toldOf(task: About, parts: Parts): Parts {
  return isSealed(task) || cityOnly.includes(task.form.id) ? sealed(parts) : told(task, parts)
}
