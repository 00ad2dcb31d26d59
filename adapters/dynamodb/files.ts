import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Files } from '#domain/ports.ts'
import type { StoredFile } from '#domain/submission.ts'
import type { Db } from './db.ts'
import { get, held, within } from './db.ts'
import { keys } from './keys.ts'
import { Stored } from './stored-file.ts'

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
      return item && Stored.parse(item)
    },
    async list(owner) {
      const items = await within(db, keys.file(owner, '').PK, 'FILE#')
      return items.map((item) => Stored.parse(item))
    },
    async remove(owner, id) {
      await db.client.send(new DeleteCommand({ TableName: db.table, Key: keys.file(owner, id) }))
    },
  }
}
