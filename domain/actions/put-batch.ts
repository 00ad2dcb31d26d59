import type { Batch } from '#domain/batch.ts'
import { changeOf } from '#domain/batch.ts'
import { DomainError } from '#domain/errors.ts'
import type { Batches } from '#domain/ports.ts'
import { planOfYear } from '#schemas/reference/plan.ts'
import { untilSettled } from './retry.ts'
import type { TellDraftsDeps } from './tell-drafts.ts'
import { createTellDrafts } from './tell-drafts.ts'

export interface PutBatchDeps extends TellDraftsDeps {
  readonly batches: Batches
}

export interface PutBatch {
  readonly batch: Batch
  readonly by?: string | undefined
  readonly reason?: string | undefined
}

/** Puts a batch, or changes it for all its parks with an entry in its history; when its end moves, whoever has not handed in yet is told. The same again changes nothing, and tells those an interrupted run left out. @throws batch.reason-missing when the time for applications moves without a reason @throws batch.outside-plan when no work plan is for the year */
export function createPutBatch(deps: PutBatchDeps) {
  const tellDrafts = createTellDrafts(deps)
  return async (given: PutBatch): Promise<void> => {
    const batch = await untilSettled(() => put(deps, given))
    const entry = batch.history?.findLast(({ after }) => 'closesAt' in after)
    if (entry && deps.now() < batch.closesAt) await tellDrafts({ batch, entry })
  }
}

async function put({ batches, now }: PutBatchDeps, { batch, by, reason }: PutBatch): Promise<Batch> {
  if (!planOfYear(batch.year)) throw new DomainError('batch.outside-plan', { year: batch.year })
  const before = await batches.load(batch.id)
  const change = before && changeOf(before, batch)
  if (before && !change) return before
  if (change && 'closesAt' in change.before && !reason?.trim()) throw new DomainError('batch.reason-missing')
  const entry = change && { at: now(), by, reason, ...change }
  const after = { ...batch, history: [...(before?.history ?? []), ...(entry ? [entry] : [])] }
  await batches.put(after, before)
  return after
}
