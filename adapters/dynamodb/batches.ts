import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { Batch } from '#domain/batch.ts'
import { ConflictError } from '#domain/errors.ts'
import type { Batches } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { get, held, within } from './db.ts'
import { keys } from './keys.ts'
import { asRead } from './transact.ts'

/** A new one, or one from before changes were counted. */
const notCounted = { ConditionExpression: 'attribute_not_exists(version)' }

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
    async put(batch, before) {
      const version = (before?.version ?? 0) + 1
      const Item = { ...keys.batch(batch.id), ...batch, version }
      const condition = before?.version === undefined ? notCounted : asRead({ version: before.version })
      const write = { TableName: db.table, Item, ...condition }
      if (!(await held(() => db.client.send(new PutCommand(write))))) throw new ConflictError(['batch'])
    },
  }
}
