import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Files } from '#domain/ports.ts'
import type { StoredFile } from '#domain/submission.ts'
import { get, held, within } from './db.ts'
import type { Db } from './db.ts'
import { keys } from './keys.ts'

const common = {
  id: z.string(),
  owner: z.string(),
  slot: z.string(),
  name: z.string(),
  size: z.number(),
  key: z.string(),
  createdAt: z.string(),
}

const File = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('pending') }),
  z.object({ ...common, status: z.literal('accepted'), sha256: z.string(), contentType: z.string() }),
  z.object({ ...common, status: z.literal('refused'), reason: z.string() }),
]) satisfies z.ZodMiniType<StoredFile>

export function createFiles(db: Db): Files {
  const put = (file: StoredFile, condition: object) =>
    db.client.send(new PutCommand({ TableName: db.table, Item: { ...keys.file(file.owner, file.id), ...file }, ...condition }))
  return {
    async create(file) {
      await put(file, { ConditionExpression: 'attribute_not_exists(PK)' })
    },
    async load(owner, id) {
      const item = await get(db, keys.file(owner, id))
      return item && File.parse(item)
    },
    async list(owner) {
      const items = await within(db, keys.file(owner, '').PK, 'FILE#')
      return items.map((item) => File.parse(item))
    },
    /** Only a file that is still there and waits can be settled; a repeated event changes nothing. */
    async settle(file) {
      await held(() =>
        put(file, {
          ConditionExpression: '#status = :pending',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':pending': 'pending' },
        }),
      )
    },
    async remove(owner, id) {
      await db.client.send(new DeleteCommand({ TableName: db.table, Key: keys.file(owner, id) }))
    },
  }
}
