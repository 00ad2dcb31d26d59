import type { LadderDeps } from '#domain/actions/climb-ladders.ts'
import { createClimbLadders } from '#domain/actions/climb-ladders.ts'

export function createScheduledHandler(deps: LadderDeps): () => Promise<{ steps: number }> {
  const climb = createClimbLadders(deps)
  return async () => ({ steps: await climb() })
}
