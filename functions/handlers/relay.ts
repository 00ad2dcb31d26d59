import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { intentIn } from '#adapters/dynamodb/intents.ts'
import type { CarryOutDeps } from '#domain/actions/carry-out.ts'
import { createCarryOut } from '#domain/actions/carry-out.ts'
import { mailRefused } from '#functions/runtime/facts.ts'
import { logger } from '#functions/runtime/observe.ts'

/** Carries out intents in the order they were written. Stops at the first failure, so that a case's effects never overtake each other. */
export function createRelayHandler(
  deps: CarryOutDeps,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  const carryOut = createCarryOut(deps)
  return async (event) => {
    for (const record of event.Records) {
      const intent = intentIn(record)
      if (!intent) continue
      try {
        const receipt = await carryOut(intent)
        if (receipt?.startsWith('later'))
          logger.error('figures were not worked out', { intent: intent.id, receipt })
        if (receipt?.startsWith('refused')) logger.warn(mailRefused, { intent: intent.id, receipt })
      } catch (error) {
        logger.error('an effect was not carried out', {
          intent: intent.id,
          kind: intent.effect.kind,
          error: String(error),
        })
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }
}
