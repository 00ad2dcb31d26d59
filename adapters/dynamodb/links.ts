import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Links } from '#domain/ports.ts'
import { Link } from '#domain/task.ts'
import { addSeconds, epochSeconds } from '#domain/time.ts'
import type { Db } from './db.ts'
import { get } from './db.ts'
import { keys } from './keys.ts'

/** A link outlives its validity by a year, so that its page can still say why it is dead. */
const keptSeconds = 365 * 86_400

export function createLinks(db: Db): Links {
  return {
    async find(hash) {
      const item = await get(db, keys.link(hash))
      return item && Link.parse(item)
    },
    async put(link) {
      const expiresAt = epochSeconds(addSeconds(link.validUntil, keptSeconds))
      const Item = { ...keys.link(link.hash), ...link, expiresAt }
      await db.client.send(
        new PutCommand({ TableName: db.table, Item, ConditionExpression: 'attribute_not_exists(PK)' }),
      )
    },
  }
}
