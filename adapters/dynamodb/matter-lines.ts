import type { MatterLines } from '#domain/matter-line.ts'
import { MatterLine } from '#domain/matter-line.ts'
import type { Db } from './db.ts'
import { query } from './db.ts'
import { indexes, listOf } from './keys.ts'

/** The same question as for whole matters, answered in a hundredth of the bytes. */
export function createMatterLines(db: Db): MatterLines {
  return {
    async inPeriod(kind, period) {
      const items = await query(db, {
        IndexName: indexes.list.name,
        KeyConditionExpression: 'L1 = :matters',
        ProjectionExpression: 'caseId, #status, closedAt, #data.submittedAt',
        ExpressionAttributeNames: { '#status': 'status', '#data': 'data' },
        ExpressionAttributeValues: { ':matters': listOf.matters(kind, period) },
      })
      return items.map((item) => MatterLine.parse(item))
    },
  }
}
