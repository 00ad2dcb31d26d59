import * as z from 'zod/mini'
import type { Pause } from '#local/pause.ts'
import type { StreamRecord } from '#local/stream/records.ts'

const Answer = z.nullish(
  z.object({ batchItemFailures: z.optional(z.nullable(z.array(z.object({ itemIdentifier: z.string() })))) }),
)

export interface DeliveryOptions {
  /** Runs the function; throws when it failed as a whole. */
  readonly handle: (event: { Records: unknown[] }) => Promise<unknown>
  /** Called after every record up to this one was handled or given up. */
  readonly onDone: (sequence: string) => void
  readonly onGivenUp: (record: StreamRecord, error: string) => void
  readonly pause: Pause
  readonly batchSize: number
  readonly maxAttempts: number
  readonly isClosed: () => boolean
}

/**
 * Delivers records in order. A reported failure is tried again from that record on; a batch that fails as a
 * whole is halved until the record at fault is alone, source: Lambda Developer Guide, "Retain discarded batches
 * for a DynamoDB event source" (BisectBatchOnFunctionError, ReportBatchItemFailures, MaximumRetryAttempts).
 */
export async function deliver(records: readonly StreamRecord[], options: DeliveryOptions): Promise<void> {
  const { onDone, onGivenUp, pause, batchSize, maxAttempts, isClosed } = options
  let rest = records
  let size = batchSize
  let attempts = 0
  while (rest.length > 0 && !isClosed()) {
    const batch = rest.slice(0, size)
    const { done, error, culpritKnown } = await attempt(batch, options.handle)
    const last = batch[done - 1]
    if (last) {
      onDone(last.sequence)
      rest = rest.slice(done)
      attempts = 0
    }
    const culprit = rest[0]
    if (error === undefined || !culprit) {
      size = batchSize
      continue
    }
    attempts += 1
    if (!culpritKnown || attempts < maxAttempts) {
      if (!culpritKnown) size = Math.ceil(batch.length / 2)
      if (isClosed()) return
      await pause.wait(Math.min(5000, 25 * 2 ** attempts))
      continue
    }
    onGivenUp(culprit, error)
    onDone(culprit.sequence)
    rest = rest.slice(1)
    attempts = 0
    size = batchSize
  }
}

interface Attempt {
  /** Records handled before the first failure. */
  readonly done: number
  readonly error?: string
  /** Whether the failure is surely that of the record after those. */
  readonly culpritKnown: boolean
}

async function attempt(batch: readonly StreamRecord[], handle: DeliveryOptions['handle']): Promise<Attempt> {
  try {
    const answer = Answer.parse((await handle({ Records: batch.map(({ wire }) => wire) })) ?? null)
    const failures = answer?.batchItemFailures ?? []
    if (failures.length === 0) return { done: batch.length, culpritKnown: false }
    const places = failures.map(({ itemIdentifier }) =>
      batch.findIndex(({ sequence }) => sequence === itemIdentifier),
    )
    const first = Math.min(...places)
    const culpritKnown = first >= 0 || batch.length === 1
    return { done: Math.max(0, first), error: 'the function reported the record as failed', culpritKnown }
  } catch (error) {
    const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { done: 0, error: told, culpritKnown: batch.length === 1 }
  }
}
