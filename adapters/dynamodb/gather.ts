import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import { reading } from '#domain/actions/reading.ts'
import type { Db } from './db.ts'
import type { Key } from './keys.ts'

/** What is stored under a key. */
export type Item = Record<string, unknown>

/** A batch takes this many items. Source: DynamoDB API Reference, “BatchGetItem”. */
const atOnce = 100
const longestPause = 1000

interface Wanted extends PromiseWithResolvers<Item | undefined> {
  readonly key: Key
}

/** By table and invocation. */
const waiting = new WeakMap<Db, Map<object | undefined, Map<string, Wanted>>>()

export const nameOf = ({ PK, SK }: Key): string => JSON.stringify([PK, SK])

/** Asks for an item together with all that an invocation asks for at the same moment: one request for a hundred of them. */
export function gather(db: Db, key: Key): Promise<Item | undefined> {
  const name = nameOf(key)
  const wanted = wantedOf(db)
  const one = wanted.get(name) ?? { key, ...Promise.withResolvers<Item | undefined>() }
  wanted.set(name, one)
  return one.promise
}

/** What waits to be asked for; at the end of the moment it is. */
function wantedOf(db: Db): Map<string, Wanted> {
  const going = reading()
  const all = waiting.get(db) ?? new Map<object | undefined, Map<string, Wanted>>()
  waiting.set(db, all)
  const known = all.get(going)
  if (known) return known
  const wanted = new Map<string, Wanted>()
  all.set(going, wanted)
  process.nextTick(() => {
    all.delete(going)
    void ask(db, [...wanted.values()])
  })
  return wanted
}

async function ask(db: Db, wanted: readonly Wanted[]): Promise<void> {
  for (let n = 0; n < wanted.length; n += atOnce) {
    const some = wanted.slice(n, n + atOnce)
    try {
      const found = some.length === 1 ? await single(db, some) : await batch(db, some)
      for (const { key, resolve } of some) resolve(found.get(nameOf(key)))
    } catch (error) {
      for (const { reject } of some) reject(error)
    }
  }
}

async function single(db: Db, [one]: readonly Wanted[]): Promise<Map<string, Item>> {
  if (!one) return new Map()
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.table, Key: one.key, ConsistentRead: true }),
  )
  return new Map(Item && [[nameOf(one.key), Item]])
}

/** What the service puts off is asked for again, each time after twice as long. Source: DynamoDB API Reference, “BatchGetItem”. */
async function batch(db: Db, wanted: readonly Wanted[]): Promise<Map<string, Item>> {
  const found = new Map<string, Item>()
  let left: Record<string, unknown>[] = wanted.map(({ key: { PK, SK } }) => ({ PK, SK }))
  for (let round = 0; left.length > 0; round += 1) {
    if (round > 0) await pause(Math.min(longestPause, 10 * 2 ** round))
    const { Responses, UnprocessedKeys } = await db.client.send(
      new BatchGetCommand({ RequestItems: { [db.table]: { Keys: left, ConsistentRead: true } } }),
    )
    for (const item of Responses?.[db.table] ?? [])
      found.set(nameOf({ PK: String(item.PK), SK: String(item.SK) }), item)
    left = UnprocessedKeys?.[db.table]?.Keys ?? []
  }
  return found
}
