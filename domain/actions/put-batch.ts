import type { Batch } from '#domain/batch.ts'
import { changeOf } from '#domain/batch.ts'
import { DomainError } from '#domain/errors.ts'
import type { Batches, Clockwork } from '#domain/ports.ts'
import { planOfYear } from '#schemas/reference/plan.ts'
import { untilSettled } from './retry.ts'

export interface PutBatchDeps extends Pick<Clockwork, 'now'> {
  readonly batches: Batches
}

export interface PutBatch {
  readonly batch: Batch
  readonly by?: string | undefined
  readonly reason?: string | undefined
}

/** Puts a batch, or changes it for all its parks with an entry in its history; the same again changes nothing. @throws batch.reason-missing when the time for applications moves without a reason @throws batch.outside-plan when no work plan is for the year */
export function createPutBatch({ batches, now }: PutBatchDeps) {
  return ({ batch, by, reason }: PutBatch): Promise<void> =>
    untilSettled(async () => {
      if (!planOfYear(batch.year)) throw new DomainError('batch.outside-plan', { year: batch.year })
      const before = await batches.load(batch.id)
      if (!before) return batches.put({ ...batch, history: [] })
      const change = changeOf(before, batch)
      if (!change) return
      if ('closesAt' in change.before && !reason?.trim()) throw new DomainError('batch.reason-missing')
      const history = [...(before.history ?? []), { at: now(), by, reason, ...change }]
      await batches.put({ ...batch, history }, before)
    })
}
