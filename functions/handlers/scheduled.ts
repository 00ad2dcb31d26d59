import type { LadderDeps } from '#domain/actions/climb-ladders.ts'
import { createClimbLadders } from '#domain/actions/climb-ladders.ts'
import type { EndDeferredDeps } from '#domain/actions/end-deferred.ts'
import { createEndDeferred } from '#domain/actions/end-deferred.ts'

export function createScheduledHandler(
  deps: LadderDeps & EndDeferredDeps,
): () => Promise<{ steps: number; ended: number }> {
  const climb = createClimbLadders(deps)
  const endDeferred = createEndDeferred(deps)
  return async () => ({ steps: await climb(), ended: await endDeferred() })
}
