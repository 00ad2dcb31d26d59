import { ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import { DomainError } from '#domain/errors.ts'
import type { Event } from '#domain/event.ts'
import type { Batches, Cases, Drafts, Files, Tasks } from '#domain/ports.ts'
import type { Draft, StoredFile } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'

export interface ReadDeps {
  readonly cases: Cases
  readonly drafts: Drafts
  readonly files: Files
  readonly tasks: Tasks
  readonly batches: Batches
}

/** An application as its owner works on it. */
export interface OwnCase {
  readonly application: Application
  readonly batch: Batch
  readonly drafts: readonly Draft[]
  readonly files: readonly StoredFile[]
}

/** @throws application.not-found, also for somebody else's */
export function createReadOwn(deps: ReadDeps) {
  return async (id: string, accountId: string): Promise<OwnCase> => {
    const application = ownedBy(await deps.cases.load(id), accountId)
    const [batch, drafts, files] = await Promise.all([
      deps.batches.load(application.batchId),
      deps.drafts.all(id),
      deps.files.list(id),
    ])
    if (!batch) throw new DomainError('batch.not-found')
    return { application, batch, drafts, files }
  }
}

/** Where a case stands: its history and the task it waits for; not whether a panel is proposed, judges or is drawn anew. */
export function createReadProgress(deps: Pick<ReadDeps, 'cases' | 'tasks'>) {
  return async (application: Application): Promise<{ events: Event[]; task?: Task }> => {
    const [events, task] = await Promise.all([
      deps.cases.history(application.id),
      application.taskId && application.status !== 'expert-review'
        ? deps.tasks.load(application.taskId)
        : undefined,
    ])
    return { events, task }
  }
}
