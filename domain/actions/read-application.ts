import { ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import type { Ban, Bans } from '#domain/ban.ts'
import type { Batch } from '#domain/batch.ts'
import { DomainError } from '#domain/errors.ts'
import type { Event } from '#domain/event.ts'
import { answersOf } from '#domain/parts.ts'
import type { Batches, Cases, Drafts, Files, Tasks } from '#domain/ports.ts'
import type { Draft, StoredFile } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'

export interface ReadDeps {
  readonly cases: Cases
  readonly drafts: Drafts
  readonly files: Files
  readonly tasks: Tasks
  readonly batches: Batches
  readonly bans: Bans
}

/** An application as its owner works on it. */
export interface OwnCase {
  readonly application: Application
  readonly batch: Batch
  readonly drafts: readonly Draft[]
  readonly files: readonly StoredFile[]
  /** Whatever keeps its operator from applying. */
  readonly bans: readonly Ban[]
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
    return { application, batch, drafts, files, bans: await bansOf(deps.bans, answersOf(drafts)) }
  }
}

/** The ban of the operator an application names, if there is one. */
export async function bansOf(bans: Bans, answers: Answers): Promise<Ban[]> {
  const uscc = str(answers, 'operatorUscc')
  const found = uscc === '' ? undefined : await bans.of(uscc)
  return found ? [found] : []
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
