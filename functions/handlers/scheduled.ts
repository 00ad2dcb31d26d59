import type { LadderDeps } from '#domain/actions/climb-ladders.ts'
import { createClimbLadders } from '#domain/actions/climb-ladders.ts'
import type { HandOverDeps } from '#domain/actions/hand-over.ts'
import { createHandOver } from '#domain/actions/hand-over.ts'

export function createScheduledHandler(
  deps: LadderDeps & HandOverDeps,
): () => Promise<{ moved: number; steps: number }> {
  const climb = createClimbLadders(deps)
  const handOver = createHandOver(deps)
  // First, so that a reminder reaches those who now hold the task.
  return async () => ({ moved: await handOver(), steps: await climb() })
}
