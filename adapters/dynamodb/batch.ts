import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import type { Db } from './db.ts'
import { get } from './db.ts'
import type { Key } from './keys.ts'

/** A batch takes this many items. Source: DynamoDB API Reference, “BatchGetItem”. */
const atOnce = 100

/**
 * Many items in few calls, in no order; what the service puts off is asked for again. A single one is asked for as everybody does, so
 * that an invocation that knows it does not ask twice.
 */
export async function getAll(db: Db, wanted: readonly Key[]): Promise<Record<string, unknown>[]> {
  const [first, ...others] = wanted
  if (first && others.length === 0) {
    const item = await get(db, first)
    return item ? [item] : []
  }
  const items: Record<string, unknown>[] = []
  let left: Record<string, unknown>[] = wanted.map((key) => ({ ...key }))
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await db.client.send(
      new BatchGetCommand({
        RequestItems: { [db.table]: { Keys: left.slice(0, atOnce), ConsistentRead: true } },
      }),
    )
    items.push(...(Responses?.[db.table] ?? []))
    left = [...(UnprocessedKeys?.[db.table]?.Keys ?? []), ...left.slice(atOnce)]
  }
  return items
}
