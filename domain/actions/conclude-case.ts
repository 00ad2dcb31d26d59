import type { Application, Status } from '#domain/application.ts'
import { hasEnded, moveTo } from '#domain/application.ts'
import { deferredUntil } from '#domain/deferral.ts'
import { DomainError } from '#domain/errors.ts'
import type { Cases, Clockwork, Directory, Tasks } from '#domain/ports.ts'
import { noticesFor } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface ConcludeDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly directory: Directory
}

/** Outcomes that somebody decided with a reason; the others speak for themselves. */
const decidedHow: readonly Status[] = ['district-declined', 'desk-failed', 'declined', 'deferred']

/** Records where the workflow brought a case and tells every party; calling it again changes nothing. */
export function createConcludeCase(deps: ConcludeDeps) {
  return (input: { caseId: string; status: Status }): Promise<Application> =>
    untilSettled(async () => {
      const before = await deps.cases.load(input.caseId)
      if (!before) throw new DomainError('application.not-found')
      if (before.status === input.status) return before
      const at = deps.now()
      const after = {
        ...moveTo(before, input.status, at),
        taskId: undefined,
        correction: undefined,
        ...(input.status === 'deferred' && { deferredUntil: deferredUntil(at) }),
      }
      const reason = decidedHow.includes(after.status)
        ? await reasonOf(deps, before.decidedTaskId)
        : undefined
      return deps.cases.commit({
        before,
        after,
        release: hasEnded(after.status) ? before.claims : [],
        facts: [
          {
            at,
            type: 'case.concluded',
            actor: { kind: 'system', name: 'workflow', how: 'workflow' },
            from: before.status,
            to: after.status,
            open: { reason },
          },
        ],
        effects: await noticesFor(deps.directory, { application: after, from: before.status, at, reason }),
      })
    })
}

/** The reason given in the decision that ended the stage, or in the one a countersignature confirmed. */
async function reasonOf(deps: ConcludeDeps, taskId: string | undefined): Promise<string | undefined> {
  const task = taskId ? await deps.tasks.load(taskId) : undefined
  if (task?.status !== 'decided') return undefined
  if (task.form.id === 'countersign' && task.about) return reasonOf(deps, task.about)
  return typeof task.answers.reason === 'string' ? task.answers.reason : undefined
}
