import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import type { DbOptions } from '#adapters/dynamodb/db.ts'
import { connect } from '#adapters/dynamodb/db.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import type { History } from '#domain/audit.ts'

/** All histories of a table, batch by batch; each case is read before its events, so that a case at work fits its own head. */
export async function historiesIn(options: DbOptions): Promise<History[]> {
  const db = connect(options)
  const cases = createCases(db)
  const histories: History[] = []
  for (const batch of await createBatches(db).all())
    for (const { caseId } of await createPipeline(db).inBatch(batch.id)) {
      const application = await cases.load(caseId)
      if (!application) continue
      const { id, no, seq, head } = application
      const events = (await cases.history(id)).filter((event) => event.seq <= seq)
      histories.push({ caseId: id, no, seq, head, events })
    }
  return histories
}
