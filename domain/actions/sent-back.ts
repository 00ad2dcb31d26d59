import type { Files, Tasks } from '#domain/ports.ts'
import type { StoredFile } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import { staying } from '#domain/task-correction.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** What a form said that was sent back with this task; nothing for any other task. */
export async function sentBack(tasks: Pick<Tasks, 'load'>, task: Task): Promise<Answers | undefined> {
  const before = task.correction && (await tasks.load(task.correction.of))
  return before?.status === 'decided' ? (before.answers as Answers) : undefined
}

export interface DocumentsDeps {
  readonly files: Pick<Files, 'list'>
  readonly tasks: Pick<Tasks, 'load'>
}

/** The documents of a task: its own, and those that stay from before it was sent back, however often it was. */
export async function documentsOf(
  deps: DocumentsDeps,
  task: Pick<Task, 'id' | 'correction'>,
): Promise<readonly StoredFile[]> {
  const own = await deps.files.list(task.id)
  const before = task.correction && (await deps.tasks.load(task.correction.of))
  return before ? [...staying(await documentsOf(deps, before), task), ...own] : own
}
