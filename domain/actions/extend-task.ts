import { mayServe } from '#domain/access.ts'
import { DomainError } from '#domain/errors.ts'
import { extended } from '#domain/extension.ts'
import type { Actor } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import type { Cases, Clockwork, Directory, Tasks } from '#domain/ports.ts'
import type { OpenTask } from '#domain/task.ts'
import { taskMail } from '#domain/task-mail.ts'
import { inLane } from '#domain/task-name.ts'
import { told } from '#domain/told.ts'
import { openFor } from './open-for.ts'
import { untilSettled } from './retry.ts'

export interface ExtendDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Pick<Cases, 'load' | 'commit'>
  readonly tasks: Tasks
  readonly directory: Directory
}

export interface ExtendInput {
  readonly taskId: string
  readonly email: string
  readonly actor: Actor
  readonly reason: string
}

/** The holder takes the one extension there is, with a reason; the heads of the city's desk are told. @throws extension.refused, reason.short */
export function createExtendTask(deps: ExtendDeps) {
  return (input: ExtendInput): Promise<OpenTask> =>
    untilSettled(async () => {
      const { task, holder } = await openFor(deps, input)
      const before = await deps.cases.load(task.caseId)
      if (!before) throw new DomainError('application.not-found')
      const serves = mayServe(before)
      if (!serves(holder)) throw new DomainError('request.forbidden')
      const at = deps.now()
      const after = extended(task, await deps.tasks.ofCase(before.id, inLane(task.lane)), input.reason, at)
      const { reason = '' } = after.extended ?? {}
      const heads = (await deps.directory.officers(cityOffice)).filter(
        (officer) => officer.roles.includes('CITY_LEAD') && serves(officer),
      )
      await deps.cases.commit({
        before,
        after: before,
        task: { before: task, after },
        facts: [
          {
            at,
            type: 'task.extended',
            actor: input.actor,
            ...told(task, { internal: { taskId: task.id, from: task.due.on, until: after.due.on, reason } }),
          },
        ],
        effects: heads.map((head) =>
          taskMail(after, 'task-extended', head, { reason, by: holder.name, party: 'city' }),
        ),
      })
      return after
    })
}
