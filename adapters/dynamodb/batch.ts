import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import type { Db } from './db.ts'
import type { Key } from './keys.ts'

/** A batch takes this many items. Source: DynamoDB API Reference, “BatchGetItem”. */
const atOnce = 100

/** Many items in few calls, in no order; what the service puts off is asked for again. */
export async function getAll(db: Db, keys: readonly Key[]): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  let left: Record<string, unknown>[] = keys.map((key) => ({ ...key }))
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
