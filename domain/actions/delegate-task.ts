import { appealIn, decidersIn } from '#domain/appeal.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { objectionIn } from '#domain/objection.ts'
import type { Actor } from '#domain/person.ts'
import { normalEmail, onlyReads } from '#domain/person.ts'
import type { Cases, Clockwork, Directory, Tasks } from '#domain/ports.ts'
import type { Holder, Task } from '#domain/task.ts'
import { holderOf } from '#domain/task.ts'
import { linkMail } from '#domain/task-mail.ts'
import { decidersOf } from './holders.ts'
import { openFor } from './open-for.ts'
import { untilSettled } from './retry.ts'

export interface DelegateDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly directory: Directory
}

export interface DelegateInput {
  readonly taskId: string
  readonly email: string
  readonly actor: Actor
  readonly to: string
  /** The name typed for the delegate: it must be the registered one. */
  readonly name: string
  readonly reason: string
}

const shortestReason = 4

/** Hands a task to a named officer of the same office, with a reason; the giver's links stop working. @throws delegation.refused */
export function createDelegateTask(deps: DelegateDeps) {
  return (input: DelegateInput): Promise<Task> =>
    untilSettled(async () => {
      const { task, holder } = await openFor(deps, input)
      const to = await deps.directory.officer(normalEmail(input.to))
      if (
        !to ||
        onlyReads(to) ||
        (await isBarred(deps, task, to.email)) ||
        to.name !== input.name.trim() ||
        to.office !== task.office ||
        task.holders.some((h) => h.email === to.email)
      )
        throw new DomainError('delegation.refused', { why: 'person' })
      if (input.reason.trim().length < shortestReason)
        throw new DomainError('delegation.refused', { why: 'reason' })
      const at = deps.now()
      // Somebody who gets a task for the second time gets no life back into his first links.
      const delegate = holderOf(to, 'DELEGATE', 1 + task.delegations.length)
      const after: Task = {
        ...task,
        holders: [...task.holders.filter((h) => h.email !== holder.email), delegate],
        delegations: [
          ...task.delegations,
          { from: holder.email, to: to.email, reason: input.reason.trim(), at },
        ],
      }
      return record(deps, task, after, {
        type: 'task.delegated',
        actor: input.actor,
        internal: { from: holder.name, to: to.name, reason: input.reason.trim() },
        mail: { template: 'delegated', holder: delegate, by: holder.name, reason: input.reason.trim() },
      })
    })
}

/** An objection is never handled by somebody who reviewed the park it is about, an appeal by nobody who decided before. */
async function isBarred(deps: DelegateDeps, { lane, caseId }: Task, email: string): Promise<boolean> {
  if (appealIn(lane) !== undefined) return decidersIn(await deps.tasks.ofCase(caseId)).has(email)
  if (objectionIn(lane) === undefined) return false
  return (await decidersOf(deps, caseId, ['desk-review'])).has(email)
}

/** Takes a delegated task back. The link of the one it was given to stops working. @throws delegation.refused */
export function createRecallTask(deps: DelegateDeps) {
  return (input: { taskId: string; email: string; actor: Actor }): Promise<Task> =>
    untilSettled(async () => {
      const task = await deps.tasks.load(input.taskId)
      if (task?.status !== 'open') throw new DomainError('task.not-found')
      const given = task.delegations.findLast((d) => d.from === input.email && !d.recalledAt)
      const giver = await deps.directory.officer(input.email)
      if (!given || !giver) throw new DomainError('delegation.refused', { why: 'person' })
      const at = deps.now()
      const back = holderOf(giver, giver.roles[0] ?? '', 2 + task.delegations.length)
      const after: Task = {
        ...task,
        holders: [...task.holders.filter((h) => h.email !== given.to), back],
        delegations: task.delegations.map((d) => (d === given ? { ...d, recalledAt: at } : d)),
      }
      return record(deps, task, after, {
        type: 'task.recalled',
        actor: input.actor,
        internal: { from: given.to, to: giver.name },
        mail: { template: 'task-opened', holder: back },
      })
    })
}

interface Handover {
  readonly type: 'task.delegated' | 'task.recalled'
  readonly actor: Actor
  readonly internal: Record<string, unknown>
  readonly mail: { template: string; holder: Holder; by?: string; reason?: string }
}

async function record(deps: DelegateDeps, before: Task, after: Task, handover: Handover): Promise<Task> {
  const application = await deps.cases.load(before.caseId)
  if (!application) throw new ConflictError(['case'])
  const { template, holder, by, reason } = handover.mail
  if (application.recused?.includes(holder.email))
    throw new DomainError('delegation.refused', { why: 'person' })
  await deps.cases.commit({
    before: application,
    after: application,
    task: { before, after },
    facts: [{ at: deps.now(), type: handover.type, actor: handover.actor, internal: handover.internal }],
    effects: [linkMail(after, template, holder, { by, reason })],
  })
  return after
}
