import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { Batch } from '#domain/batch.ts'
import type { Batches } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { get, within } from './db.ts'
import { keys } from './keys.ts'

export function createBatches(db: Db): Batches {
  return {
    async all() {
      const items = await within(db, keys.batch('').PK, 'BATCH#')
      return items.map((item) => Batch.parse(item))
    },
    async load(id) {
      const item = await get(db, keys.batch(id))
      return item && Batch.parse(item)
    },
    async put(batch) {
      await db.client.send(
        new PutCommand({ TableName: db.table, Item: { ...keys.batch(batch.id), ...batch } }),
      )
    },
  }
}
