import { ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { hasEnded, moveTo, runOf } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Change, Clockwork, Directory, Tasks } from '#domain/ports.ts'
import { taskMail } from '#domain/task-mail.ts'
import { isSealed } from '#domain/told.ts'
import { noticesFor } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface WithdrawDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly directory: Directory
}

/** The operator takes the application back, free until the public notice. Drafts simply go. @throws withdrawal.refused */
export function createWithdraw(deps: WithdrawDeps) {
  return (input: { id: string; accountId: string; actor: Actor; reason: string }): Promise<Application> =>
    untilSettled(async () => {
      const before = ownedBy(await deps.cases.load(input.id), input.accountId)
      if (hasEnded(before.status)) throw new DomainError('withdrawal.refused', { status: before.status })
      const at = deps.now()
      const after = moveTo(before, 'withdrawn', at)
      const tasks = before.submittedAt ? await deps.tasks.ofCase(before.id) : []
      const waiting = tasks.filter((task) => task.status === 'open')
      const open = waiting.find((task) => task.id === before.taskId)
      const notices = before.submittedAt
        ? await noticesFor(deps.directory, {
            application: after,
            from: before.status,
            at,
            reason: input.reason,
            also: open?.office ? open.holders : [],
          })
        : []
      const change: Change = {
        before,
        after,
        release: before.claims,
        ended: waiting.map((task) => ({
          before: task,
          after: { ...task, status: 'closed', closedAt: at, because: 'withdrawn' },
        })),
        facts: [
          {
            at,
            type: before.submittedAt ? 'application.withdrawn' : 'application.deleted',
            actor: input.actor,
            from: before.status,
            to: after.status,
            open: { reason: input.reason },
          },
        ],
        effects: before.submittedAt
          ? [
              { kind: 'stop', workflow: 'candidacy-review', name: runOf(before), because: 'withdrawn' },
              ...notices,
              ...waiting
                .filter(isSealed)
                .flatMap((task) => task.holders.map((one) => taskMail(task, 'no-longer-needed', one))),
            ]
          : [],
      }
      return deps.cases.commit(change)
    })
}
