import type { LadderDeps } from '#domain/actions/climb-ladders.ts'
import { createClimbLadders } from '#domain/actions/climb-ladders.ts'
import type { EndDeferredDeps } from '#domain/actions/end-deferred.ts'
import { createEndDeferred } from '#domain/actions/end-deferred.ts'
import type { HandOverDeps } from '#domain/actions/hand-over.ts'
import { createHandOver } from '#domain/actions/hand-over.ts'

export function createScheduledHandler(
  deps: LadderDeps & EndDeferredDeps & HandOverDeps,
): () => Promise<{ moved: number; steps: number; ended: number }> {
  const climb = createClimbLadders(deps)
  const endDeferred = createEndDeferred(deps)
  const handOver = createHandOver(deps)
  // First, so that a reminder reaches those who now hold the task.
  return async () => ({ moved: await handOver(), steps: await climb(), ended: await endDeferred() })
}
