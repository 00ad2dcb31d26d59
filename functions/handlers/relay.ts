import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { Intents } from '#adapters/dynamodb/intents.ts'
import type { CarryOutDeps } from '#domain/actions/carry-out.ts'
import { createCarryOut } from '#domain/actions/carry-out.ts'
import type { Intent } from '#domain/effect.ts'
import { mailRefused } from '#functions/runtime/facts.ts'
import { logger } from '#functions/runtime/observe.ts'

export type RelayDeps = CarryOutDeps & Pick<Intents, 'awaiting'>

/** Carries out intents in the order they were written. Stops at the first failure, so that a case's effects never overtake each other. */
export function createRelayHandler(
  deps: RelayDeps,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  const carryOut = createCarryOut(deps)
  return async ({ Records }) => {
    const failedAt = (n: number) => ({
      batchItemFailures: [{ itemIdentifier: Records[n]?.dynamodb?.SequenceNumber ?? '' }],
    })
    const intents = await deps.awaiting(Records).catch((error) => {
      logger.error('effects could not be read', { error: String(error) })
    })
    if (!intents) return failedAt(0)
    for (const [n, intent] of intents.entries()) {
      if (!intent) continue
      try {
        // Figures are worked out from what is stored now: once after the last change is as good as after each.
        if (intents.slice(n + 1).some((later) => projects(intent, later))) {
          await deps.done(intent, 'with a later change', deps.now())
          continue
        }
        const receipt = await carryOut(intent)
        if (receipt.startsWith('later'))
          logger.error('figures were not worked out', { intent: intent.id, receipt })
        if (receipt.startsWith('refused')) logger.warn(mailRefused, { intent: intent.id, receipt })
      } catch (error) {
        logger.error('an effect was not carried out', {
          intent: intent.id,
          kind: intent.effect.kind,
          error: String(error),
        })
        return failedAt(n)
      }
    }
    return { batchItemFailures: [] }
  }
}

function projects(one: Intent, later: Intent | undefined): boolean {
  return one.effect.kind === 'project' && later?.effect.kind === 'project' && later.caseId === one.caseId
}
