import { ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { hasEnded, moveTo, runOf } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Change, Clockwork, Directory, Tasks } from '#domain/ports.ts'
import { isLive } from '#domain/seats.ts'
import { taskMail } from '#domain/task-mail.ts'
import { isSealed } from '#domain/told.ts'
import { askedToWithdraw, needsConsent } from '#domain/withdrawal.ts'
import { noticesFor } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface WithdrawDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly directory: Directory
}

/**
 * The operator takes the application back, free until the public notice; from then on the city is asked. Drafts simply go.
 * @throws withdrawal.refused
 */
export function createWithdraw(deps: WithdrawDeps) {
  return (input: { id: string; accountId: string; actor: Actor; reason: string }): Promise<Application> =>
    untilSettled(async () => {
      const { actor, reason } = input
      const before = ownedBy(await deps.cases.load(input.id), input.accountId)
      if (hasEnded(before.status)) throw new DomainError('withdrawal.refused', { status: before.status })
      const change = needsConsent(before.status)
        ? askedToWithdraw(before, { actor, reason, at: deps.now() })
        : await withdrawn(deps, before, { actor, reason, at: deps.now() })
      return deps.cases.commit(change)
    })
}

interface Wish {
  readonly actor: Actor
  readonly reason: string
  readonly at: string
}

/** The case ends: whoever was asked is told, what it held is free, also the seats of its experts; its workflow stops. */
export async function withdrawn(
  deps: WithdrawDeps,
  before: Application,
  { actor, reason, at }: Wish,
): Promise<Change> {
  const after = moveTo(before, 'withdrawn', at)
  const tasks = before.submittedAt ? await deps.tasks.ofCase(before.id) : []
  const waiting = tasks.filter((task) => task.status === 'open')
  const open = waiting.find((task) => task.id === before.taskId)
  const effects: Effect[] = []
  if (before.submittedAt) {
    effects.push(
      { kind: 'stop', workflow: 'candidacy-review', name: runOf(before), because: 'withdrawn' },
      ...(await noticesFor(deps.directory, {
        application: after,
        from: before.status,
        at,
        reason,
        also: open?.office ? open.holders : [],
      })),
      ...waiting
        .filter(isSealed)
        .flatMap((task) => task.holders.map((one) => taskMail(task, 'no-longer-needed', one))),
    )
  }
  return {
    before,
    after,
    panel: await endedPanel(deps.cases, before),
    release: before.claims,
    ended: waiting.map((task) => ({
      before: task,
      after: { ...task, status: 'closed', closedAt: at, because: 'withdrawn' },
    })),
    facts: [
      {
        at,
        type: before.submittedAt ? 'application.withdrawn' : 'application.deleted',
        actor,
        from: before.status,
        to: after.status,
        open: { reason },
      },
    ],
    effects,
  }
}

/** The panel that nobody will hear of again; undefined when none is proposed or judges. */
async function endedPanel(cases: Cases, { id, panel: n }: Application): Promise<Change['panel']> {
  const before = n === undefined ? undefined : await cases.panel(id, n)
  return before && isLive(before) ? { before, after: { ...before, status: 'withdrawn' } } : undefined
}
