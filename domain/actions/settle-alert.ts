import { DomainError } from '#domain/errors.ts'
import { isOpenMatter, matterLane, movedMatter } from '#domain/matter.ts'
import type { Cases, Clockwork, Matters, Tasks } from '#domain/ports.ts'
import { untilSettled } from './retry.ts'

export interface SettleAlertDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly matters: Matters
}

/** Records what the district answered or the city decided. Calling it again changes nothing. */
export function createSettleAlert(deps: SettleAlertDeps) {
  return ({ caseId, key }: { readonly caseId: string; readonly key: string }) =>
    untilSettled(async (): Promise<{ status: string }> => {
      const [before, matter, tasks] = await Promise.all([
        deps.cases.load(caseId),
        deps.matters.load(caseId, 'alert', key),
        deps.tasks.ofCase(caseId),
      ])
      if (!before || !matter) throw new DomainError('application.not-found')
      if (!isOpenMatter(matter)) return { status: matter.status }
      const task = tasks
        .filter((one) => one.status === 'decided')
        .findLast(({ lane }) => lane === matterLane(matter))
      if (!task) throw new DomainError('task.not-found')
      const at = deps.now()
      const status = matter.data.level === 'red' ? 'decided' : 'answered'
      const data = { ...matter.data, decision: task.decision, taskId: task.id }
      await deps.cases.commit({
        before,
        after: before,
        matters: [{ before: matter, after: movedMatter(matter, { status, at, data, closed: true }) }],
        facts: [
          {
            at,
            type: 'matter.closed',
            actor: task.decidedBy,
            open: { kind: 'alert', key, status, decision: task.decision },
          },
        ],
        effects: [],
      })
      return { status }
    })
}
