import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { Account, Officer } from '#domain/person.ts'
import type { Sessions } from '#domain/ports.ts'
import { epochSeconds } from '#domain/time.ts'
import type { Db } from './db.ts'
import { get, held } from './db.ts'
import { keys } from './keys.ts'

const Code = z.object({
  email: z.string(),
  hash: z.string(),
  tries: z.number(),
  sentAt: z.string(),
  until: z.string(),
})
const Session = z.object({
  account: Account,
  officer: z.optional(Officer),
  expert: z.optional(z.object({ id: z.string(), name: z.string() })),
  secretHash: z.string(),
  until: z.string(),
})

export function createSessions(db: Db): Sessions {
  const put = (Item: Record<string, unknown>, ConditionExpression?: string) =>
    db.client.send(new PutCommand({ TableName: db.table, Item, ConditionExpression }))
  const account = async (email: string) => {
    const item = await get(db, keys.account(email))
    return item && Account.parse(item)
  }
  return {
    account,
    async ensureAccount(wanted) {
      const created = await held(() =>
        put({ ...keys.account(wanted.email), ...wanted }, 'attribute_not_exists(PK)'),
      )
      return created ? wanted : ((await account(wanted.email)) ?? wanted)
    },
    /** A newer code replaces an older one. */
    async putCode(code) {
      await put({ ...keys.code(code.email), ...code, expiresAt: epochSeconds(code.until) })
    },
    async code(email) {
      const item = await get(db, keys.code(email))
      return item && Code.parse(item)
    },
    countTry: (email, most) =>
      held(() =>
        db.client.send(
          new UpdateCommand({
            TableName: db.table,
            Key: keys.code(email),
            UpdateExpression: 'ADD tries :one',
            ConditionExpression: 'attribute_exists(PK) AND tries < :most',
            ExpressionAttributeValues: { ':one': 1, ':most': most },
          }),
        ),
      ),
    useCode: (email, hash) =>
      held(() =>
        db.client.send(
          new DeleteCommand({
            TableName: db.table,
            Key: keys.code(email),
            ConditionExpression: '#hash = :hash',
            ExpressionAttributeNames: { '#hash': 'hash' },
            ExpressionAttributeValues: { ':hash': hash },
          }),
        ),
      ),
    async open(session) {
      await put(
        { ...keys.session(session.secretHash), ...session, expiresAt: epochSeconds(session.until) },
        'attribute_not_exists(PK)',
      )
    },
    async find(secretHash, now) {
      const item = await get(db, keys.session(secretHash))
      const session = item && Session.parse(item)
      return session && now < session.until ? session : undefined
    },
    async close(secretHash) {
      await db.client.send(new DeleteCommand({ TableName: db.table, Key: keys.session(secretHash) }))
    },
  }
}
