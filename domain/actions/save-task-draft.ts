import type { Clockwork, Drafts, FormLibrary, Tasks } from '#domain/ports.ts'
import { openPaths } from '#domain/task-correction.ts'
import type { Answers, Posted } from '#schemas/fields/field.ts'
import { decode } from '#schemas/operations/decode.ts'
import { openFor } from './open-for.ts'
import { untilSettled } from './retry.ts'
import { sentBack } from './sent-back.ts'

export interface SaveTaskDraftDeps extends Pick<Clockwork, 'now'> {
  readonly tasks: Tasks
  readonly drafts: Drafts
  readonly forms: FormLibrary
}

export interface SaveTaskDraftInput {
  readonly taskId: string
  /** Address of the holder who typed. */
  readonly email: string
  readonly posted: Posted
}

/** Keeps what was typed into a task's form. The newest save wins: a task's form has one writer at a time. */
export function createSaveTaskDraft(deps: SaveTaskDraftDeps) {
  return async (input: SaveTaskDraftInput): Promise<Answers> => {
    const { task } = await openFor(deps, input)
    const form = deps.forms.form(task.form.id, task.form.version)
    return untilSettled(async () => {
      const earlier = await deps.drafts.ofTask(task.id)
      const before = earlier?.answers ?? (await sentBack(deps.tasks, task)) ?? {}
      const unlocked = openPaths(task)
      const answers = decode(form, input.posted, before, unlocked ? { unlocked } : {})
      await deps.drafts.saveForTask(
        task.id,
        { part: 'form', answers, savedAt: deps.now() },
        earlier?.version ?? 0,
      )
      return answers
    })
  }
}
