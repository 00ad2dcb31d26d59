import type { Projections } from '#domain/figures/ports.ts'
import type { Clockwork, Titles } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'

/** So many parks at a time; the rest wait for the next run. */
const atOnce = 200

interface RecountDeps extends Clockwork {
  readonly projections: Projections
  readonly projectHome: (caseId: string) => Promise<number>
}

/** Projects the parks whose figures the calendar has changed. One that fails is tried again in the next run. @throws AggregateError at the end */
export function createRecountHomes({ projections, projectHome, now }: RecountDeps): () => Promise<number> {
  return async () => {
    const waiting = await projections.recountsBy(dateOf(now()), atOnce)
    const failed: unknown[] = []
    for (const caseId of waiting)
      try {
        await projectHome(caseId)
      } catch (error) {
        failed.push(error)
      }
    if (failed.length > 0)
      throw new AggregateError(
        failed,
        `${failed.length} parks were not projected: ${failed.map(String).join('; ')}`,
      )
    return waiting.length
  }
}

/** Works out the figures of every park, and then adds every sum up again. Tells how many parks there are and how many sums were wrong. */
export function createRebuildFigures({
  projections,
  projectHome,
  titles,
}: RecountDeps & { readonly titles: Pick<Titles, 'all'> }): () => Promise<{ homes: number; wrong: number }> {
  return async () => {
    const caseIds = (await titles.all()).map(({ caseId }) => caseId)
    const quarters = new Set<string>()
    for (const caseId of caseIds) {
      await projectHome(caseId)
      for (const { period } of (await projections.ofHome(caseId)).quarters) quarters.add(period)
    }
    let wrong = 0
    for (const quarter of quarters) wrong += await projections.repair(quarter, caseIds)
    return { homes: caseIds.length, wrong }
  }
}
