import type { Matter } from '#domain/matter.ts'
import { matterLane } from '#domain/matter.ts'
import type { Drafts } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'

/** A report somebody began to fill in is a draft to its park; to the offices it is not filled in. */
export function withDrafts(
  drafts: Pick<Drafts, 'ofTask'>,
  matters: readonly Matter[],
  tasks: readonly Task[],
): Promise<Matter[]> {
  return Promise.all(
    matters.map(async (matter) => {
      if (matter.kind !== 'monitoring' || matter.status !== 'unfilled') return matter
      const task = tasks.find(({ status, lane }) => status === 'open' && lane === matterLane(matter))
      return task && (await drafts.ofTask(task.id)) ? { ...matter, status: 'draft' } : matter
    }),
  )
}
