import { Matter } from '#domain/matter.ts'
import type { Matters } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { get, query, within } from './db.ts'
import { indexes, keys, listOf } from './keys.ts'

export function createMatters(db: Db): Matters {
  return {
    async load(caseId, kind, key) {
      const item = await get(db, keys.matter(caseId, kind, key))
      return item && Matter.parse(item)
    },
    async ofCase(caseId, kind) {
      const items = await within(db, keys.application(caseId).PK, kind ? `MATTER#${kind}#` : 'MATTER#')
      return items.map((item) => Matter.parse(item))
    },
    async inPeriod(kind, period) {
      const items = await query(db, {
        IndexName: indexes.list.name,
        KeyConditionExpression: 'L1 = :matters',
        ExpressionAttributeValues: { ':matters': listOf.matters(kind, period) },
      })
      return items.map((item) => Matter.parse(item))
    },
  }
}
