import type { Files, FormLibrary, Tasks } from '#domain/ports.ts'
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
  readonly forms: Pick<FormLibrary, 'form'>
}

/** The documents of a task: its own, and those that stay from before it was sent back, however often it was; none where its form takes none. */
export async function documentsOf(
  deps: DocumentsDeps,
  task: Pick<Task, 'id' | 'form' | 'correction'>,
): Promise<readonly StoredFile[]> {
  if (deps.forms.form(task.form.id, task.form.version).attachments.length === 0) return []
  const [own, before] = await Promise.all([
    deps.files.list(task.id),
    task.correction && deps.tasks.load(task.correction.of),
  ])
  return before ? [...staying(await documentsOf(deps, before), task), ...own] : own
}
