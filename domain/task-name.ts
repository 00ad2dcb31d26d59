import type { MatterName } from '#domain/matter.ts'
import { matterIn } from '#domain/matter.ts'
import type { Task } from '#domain/task.ts'

/** What a case knows of a task without reading it, because it never changes. */
export interface TaskName extends Pick<Task, 'id' | 'lane'> {
  readonly form: string
}

/** Whether a task is worth reading, by its name. */
export type Wanted = (name: TaskName) => boolean

export function ofForms(...forms: readonly string[]): Wanted {
  return ({ form }) => forms.includes(form)
}

export function inLane(own: string | undefined): Wanted {
  return ({ lane }) => lane === own
}

/** Those of one of these matters, in whatever part of it. */
export function inMatter(...about: readonly MatterName[]): Wanted {
  return ({ lane }) => {
    const own = matterIn(lane)
    return own !== undefined && about.some(({ kind, key }) => own.kind === kind && own.key === key)
  }
}

/** The others of the matter a task is about; none when it is about no matter. */
export function besides({ id, lane }: Pick<Task, 'id' | 'lane'>): Wanted {
  const about = matterIn(lane)
  const isIn = about ? inMatter(about) : () => false
  return (name) => name.id !== id && isIn(name)
}

/** Those that all of these want. */
export function each(...wanted: readonly Wanted[]): Wanted {
  return (name) => wanted.every((one) => one(name))
}
