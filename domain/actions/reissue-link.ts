import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Clockwork, Limits, Tasks } from '#domain/ports.ts'
import { linkMail } from '#domain/task-mail.ts'
import { told } from '#domain/told.ts'
import { untilSettled } from './retry.ts'

const perHour = 5

export interface ReissueDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly limits: Limits
}

/** Sends a new link to the registered address of a holder; all earlier ones stop working. @throws rate.limited task.closed */
export function createReissueLink(deps: ReissueDeps) {
  return async (input: { taskId: string; email: string; actor: Actor }): Promise<void> => {
    if (!(await deps.limits.allow('reissue', `${input.taskId}|${input.email}`, perHour, 3600)))
      throw new DomainError('rate.limited')
    await untilSettled(async () => {
      const task = await deps.tasks.load(input.taskId)
      if (task?.status !== 'open') throw new DomainError('task.closed')
      const holder = task.holders.find((h) => h.email === input.email)
      const application = await deps.cases.load(task.caseId)
      if (!holder || !application || application.recused?.includes(holder.email))
        throw new DomainError('request.forbidden')
      const renewed = { ...holder, generation: holder.generation + 1 }
      await deps.cases.commit({
        before: application,
        after: application,
        task: {
          before: task,
          after: { ...task, holders: task.holders.map((h) => (h === holder ? renewed : h)) },
        },
        facts: [
          {
            at: deps.now(),
            type: 'link.reissued',
            actor: input.actor,
            ...told(task, { internal: { to: holder.name } }),
          },
        ],
        effects: [linkMail(task, 'link-reissued', renewed)],
      })
    })
  }
}
