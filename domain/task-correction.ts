import { itemsIn } from '#domain/decision.ts'
import type { StoredFile } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import type { Form } from '#schemas/form.ts'
import { unlock } from '#schemas/operations/unlock.ts'

type Returned = Pick<Task, 'correction'>

interface Return {
  readonly form: string
  readonly lane: string | undefined
  /** The task whose decision sent the form back and named what to correct. */
  readonly returnedBy: string
}

/** What a form is opened with again after it was sent back: the answers it had, and what was named. */
export function correctionOf(
  tasks: readonly Task[],
  { form, lane, returnedBy }: Return,
): Task['correction'] | undefined {
  const decided = tasks.filter((task) => task.status === 'decided')
  const by = decided.find(({ id }) => id === returnedBy)
  const of = decided
    .filter((task) => task.form.id === form && task.lane === lane)
    .toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1))
    .at(-1)
  const items = itemsIn(by?.answers.corrections)
  return of && items.length > 0 ? { of: of.id, items } : undefined
}

/** The paths that may be changed; everything when the form was not sent back. */
export function openPaths({ correction }: Returned): readonly string[] | undefined {
  return correction?.items.map(({ field }) => field)
}

/** Whether documents may be added to a slot. */
export function isOpenSlot(form: Form, task: Returned, slot: string): boolean {
  const open = openPaths(task)
  return open === undefined || unlock(form, open).has(`attachments.${slot}`)
}

/** Documents that stay with a form that was sent back: those of slots nobody named. */
export function staying(files: readonly StoredFile[], task: Returned): readonly StoredFile[] {
  const named = openPaths(task) ?? []
  return files.filter(({ slot }) => !named.includes(`attachments.${slot}`))
}
