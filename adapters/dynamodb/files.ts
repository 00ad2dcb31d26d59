import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Files } from '#domain/ports.ts'
import type { StoredFile } from '#domain/submission.ts'
import type { Db } from './db.ts'
import { get, held, within } from './db.ts'
import { keys } from './keys.ts'

const common = {
  id: z.string(),
  owner: z.string(),
  slot: z.string(),
  name: z.string(),
  size: z.number(),
  key: z.string(),
  versionId: z.string(),
  receivedAt: z.string(),
}

const File = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('accepted'), sha256: z.string(), contentType: z.string() }),
  z.object({ ...common, status: z.literal('refused'), reason: z.enum(['content', 'closed', 'full']) }),
]) satisfies z.ZodMiniType<StoredFile>

export function createFiles(db: Db): Files {
  const put = (file: StoredFile, condition: object) =>
    db.client.send(
      new PutCommand({
        TableName: db.table,
        Item: { ...keys.file(file.owner, file.id), ...file },
        ...condition,
      }),
    )
  return {
    /** A repeated event finds the file and changes nothing. */
    async create(file) {
      await held(() => put(file, { ConditionExpression: 'attribute_not_exists(PK)' }))
    },
    async load(owner, id) {
      const item = await get(db, keys.file(owner, id))
      return item && File.parse(item)
    },
    async list(owner) {
      const items = await within(db, keys.file(owner, '').PK, 'FILE#')
      return items.map((item) => File.parse(item))
    },
    async remove(owner, id) {
      await db.client.send(new DeleteCommand({ TableName: db.table, Key: keys.file(owner, id) }))
    },
  }
}
