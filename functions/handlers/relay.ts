import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { intentIn } from '#adapters/dynamodb/intents.ts'
import type { CarryOutDeps } from '#domain/actions/carry-out.ts'
import { createCarryOut } from '#domain/actions/carry-out.ts'
import type { Intent } from '#domain/effect.ts'
import { mailRefused } from '#functions/runtime/facts.ts'
import { logger } from '#functions/runtime/observe.ts'

/** Carries out intents in the order they were written. Stops at the first failure, so that a case's effects never overtake each other. */
export function createRelayHandler(
  deps: CarryOutDeps,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  const carryOut = createCarryOut(deps)
  return async (event) => {
    const intents = event.Records.map((record) => ({ record, intent: intentIn(record) }))
    for (const [n, { record, intent }] of intents.entries()) {
      if (!intent) continue
      try {
        // Figures are worked out from what is stored now: once after the last change is as good as after each.
        if (intents.slice(n + 1).some((later) => projects(intent, later.intent))) {
          await deps.done(intent, 'with a later change', deps.now())
          continue
        }
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

function projects(one: Intent, later: Intent | undefined): boolean {
  return one.effect.kind === 'project' && later?.effect.kind === 'project' && later.caseId === one.caseId
}
