import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { ConflictError } from '#domain/errors.ts'
import type { Experts } from '#domain/expert.ts'
import { Expert } from '#domain/expert.ts'
import type { Db } from './db.ts'
import { get, getAll, within } from './db.ts'
import { keys } from './keys.ts'

const Address = z.object({ expertId: z.string() })

const isNew = 'attribute_not_exists(PK)'
const isAsRead = 'version = :version'
const addressIsFree = 'attribute_not_exists(PK) OR expertId = :expert'

export function createExperts(db: Db): Experts {
  const load = async (id: string): Promise<Expert | undefined> => {
    const item = await get(db, keys.expert(id))
    return item && Expert.parse(item)
  }
  return {
    load,
    async all() {
      const items = await within(db, keys.expert('').PK, 'EXPERT#')
      return items.map((item) => Expert.parse(item))
    },
    async loadAll(ids) {
      const items = await getAll(
        db,
        ids.map((id) => keys.expert(id)),
      )
      return items.map((item) => Expert.parse(item))
    },
    async byEmail(email) {
      const item = await get(db, keys.expertAddress(email))
      return item && load(Address.parse(item).expertId)
    },
    async put(expert, expectedVersion) {
      const saved = { ...expert, version: expectedVersion + 1 }
      const before = expectedVersion === 0 ? undefined : await load(expert.id)
      const moved = before && before.email !== saved.email
      const profile = {
        TableName: db.table,
        Item: { ...keys.expert(saved.id), ...saved },
        ...(expectedVersion === 0
          ? { ConditionExpression: isNew }
          : { ConditionExpression: isAsRead, ExpressionAttributeValues: { ':version': expectedVersion } }),
      }
      const address = {
        TableName: db.table,
        Item: { ...keys.expertAddress(saved.email), expertId: saved.id },
        ConditionExpression: addressIsFree,
        ExpressionAttributeValues: { ':expert': saved.id },
      }
      const old = moved && { TableName: db.table, Key: keys.expertAddress(before.email) }
      try {
        await db.client.send(
          new TransactWriteCommand({
            TransactItems: [{ Put: profile }, { Put: address }, ...(old ? [{ Delete: old }] : [])],
          }),
        )
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        throw lost(error)
      }
      return saved
    },
  }
}

/** What a cancelled transaction lost; anything but a lost race stays the fault it is. */
function lost(error: TransactionCanceledException): Error {
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code)
  if (codes[1] === 'ConditionalCheckFailed') return new ConflictError(['address'])
  const raced = codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')
  return raced ? new ConflictError(['expert']) : error
}
