import type { Batch, BatchEntry } from '#domain/batch.ts'
import type { Pipeline } from '#domain/pipeline.ts'
import type { Cases, Clockwork } from '#domain/ports.ts'
import { untilSettled } from './retry.ts'

export interface TellDraftsDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Pick<Cases, 'load' | 'history' | 'commit'>
  readonly pipeline: Pick<Pipeline, 'draftsIn'>
}

export interface Moved {
  readonly batch: Batch
  /** The change of the batch that moved its end. */
  readonly entry: BatchEntry
}

/** Writes the new end of a batch to every park that had begun an application by then and not handed it in. Returns to how many; whoever was told is not told again. */
export function createTellDrafts(deps: TellDraftsDeps) {
  return async (moved: Moved): Promise<number> => {
    let told = 0
    for (const caseId of await deps.pipeline.draftsIn(moved.batch.id))
      if (await untilSettled(() => tell(deps, caseId, moved))) told += 1
    return told
  }
}

async function tell(deps: TellDraftsDeps, caseId: string, { batch, entry }: Moved): Promise<boolean> {
  const before = await deps.cases.load(caseId)
  if (before?.status !== 'draft' || before.createdAt > entry.at) return false
  const { closesAt } = batch
  const history = await deps.cases.history(caseId)
  if (history.some(({ type, open }) => type === 'batch.extended' && open?.entryAt === entry.at)) return false
  const at = deps.now()
  const { reason } = entry
  const was = entry.before.closesAt
  await deps.cases.commit({
    before,
    after: before,
    facts: [
      {
        at,
        type: 'batch.extended',
        actor: { kind: 'system', name: 'administration', how: 'api' },
        from: 'draft',
        to: 'draft',
        open: { was, closesAt, entryAt: entry.at, reason },
      },
    ],
    effects: [
      {
        kind: 'mail',
        template: 'batch-extended',
        to: { email: before.owner.email, name: before.operatorName ?? before.owner.email },
        data: { caseId, parkName: before.parkName, what: batch.title, was, at: closesAt, reason },
      },
    ],
  })
  return true
}
