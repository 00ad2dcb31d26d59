import { mayServe } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { officeOf } from '#domain/office.ts'
import type { Officer, Role } from '#domain/person.ts'
import type { Cases, Clockwork, Directory, Tasks } from '#domain/ports.ts'
import type { Holder, OpenTask } from '#domain/task.ts'
import { holderOf } from '#domain/task.ts'
import { linkMail } from '#domain/task-mail.ts'
import { dateOf } from '#domain/time.ts'
import { DISTRICTS } from '#schemas/reference/districts.ts'
import { untilSettled } from './retry.ts'

export interface HandOverDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly directory: Directory
}

/**
 * Moves what waits in an abolished district to the one that took over; what the old one signed stays. Returns how many tasks moved; one
 * for which nobody of the new office could act yet is left for the next time.
 */
export function createHandOver(deps: HandOverDeps) {
  return async (): Promise<number> => {
    const today = dateOf(deps.now())
    const ended = DISTRICTS.filter(({ validTo }) => validTo !== null && validTo <= today)
    const left = await Promise.all(ended.map(({ id }) => deps.tasks.openOf(id)))
    let moved = 0
    for (const [n, { id }] of ended.entries())
      for (const task of left[n] ?? [])
        if (await untilSettled(() => move(deps, task.id, officeOf(id, today)))) moved += 1
    return moved
  }
}

async function move(deps: HandOverDeps, taskId: string, office: string): Promise<boolean> {
  const task = await deps.tasks.load(taskId)
  const application = task && (await deps.cases.load(task.caseId))
  if (task?.status !== 'open' || !application) return false
  const holders = await successorsOf(deps.directory, task, application, office)
  if (holders.length === 0) return false
  const after: OpenTask = { ...task, office, holders }
  await deps.cases.commit({
    before: application,
    after: application,
    task: { before: task, after },
    facts: [
      {
        at: deps.now(),
        type: 'task.moved',
        actor: { kind: 'system', name: 'schedule', how: 'schedule' },
        from: application.status,
        to: application.status,
        open: { office },
        internal: { from: task.office, to: holders.map(({ name }) => name) },
      },
    ],
    effects: holders.map((holder) => linkMail(after, 'task-opened', holder)),
  })
  return true
}

/** Officers of the new office in the roles of those who held the task; somebody who came along gets a new link. */
async function successorsOf(
  directory: Directory,
  task: OpenTask,
  application: Application,
  office: string,
): Promise<Holder[]> {
  const role: Role = task.holders.some((holder) => holder.role === 'DIST_SIGN') ? 'DIST_SIGN' : 'DIST_EDIT'
  const officers = await directory.officers(office)
  const linksOf = ({ email }: Officer) =>
    task.holders.find((holder) => holder.email === email)?.generation ?? task.delegations.length
  return officers
    .filter((officer) => officer.roles.includes(role))
    .filter(mayServe(application))
    .map((officer) => holderOf(officer, role, linksOf(officer) + 1))
}
