import type { DynamoDBClient, ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-dynamodb'
import { reading } from '#domain/actions/reading.ts'
import type { Db } from './db.ts'
import type { Item } from './gather.ts'
import { gather, nameOf } from './gather.ts'
import type { Key } from './keys.ts'

/** What a command is answered with, among the client's middleware. */
export type Answer = Promise<{ output: ServiceOutputTypes; response: unknown }>

interface Memory {
  readonly items: Map<string, Promise<Item | undefined>>
  readonly lists: Map<string, Answer>
}

/** By reading; one for all clients, because what one writes another may have read. */
const kept = new WeakMap<object, Memory>()
const reads = new Set(['GetItemCommand', 'BatchGetItemCommand'])

function memory(): Memory | undefined {
  const going = reading()
  if (!going) return undefined
  const known = kept.get(going) ?? { items: new Map(), lists: new Map() }
  kept.set(going, known)
  return known
}

/** An item as this invocation knows it. */
export function readItem(db: Db, key: Key): Promise<Item | undefined> {
  const known = memory()
  return known ? remembered(known.items, db.table + nameOf(key), () => gather(db, key)) : gather(db, key)
}

function remembered<T>(kept: Map<string, Promise<T>>, name: string, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(name)
  if (known) return known
  const answer = ask()
  kept.set(name, answer)
  answer.catch(() => kept.delete(name))
  return answer
}

/**
 * Makes a client keep its lists while one invocation runs. What the invocation writes it reads anew, and everything
 * once a condition did not hold: then somebody else wrote.
 */
export function rememberReads(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const known = memory()
        if (!known || reads.has(commandName)) return next(request)
        if (commandName !== 'QueryCommand') return forgetting(known, request.input, () => next(request))
        return remembered(known.lists, JSON.stringify(request.input), () => next(request))
      },
    { step: 'initialize', name: 'rememberReads' },
  )
}

/** Before a write, and after it for what was read meanwhile. */
async function forgetting<T>(known: Memory, input: ServiceInputTypes, write: () => Promise<T>): Promise<T> {
  forget(known, input)
  try {
    return await write()
  } catch (error) {
    known.items.clear()
    throw error
  } finally {
    forget(known, input)
  }
}

/** A write to one item leaves what was read of single others; a transaction leaves nothing. */
function forget({ items, lists }: Memory, input: ServiceInputTypes): void {
  lists.clear()
  const written = 'Key' in input ? input.Key : 'Item' in input ? input.Item : undefined
  if (written && 'TableName' in input)
    items.delete(input.TableName + nameOf({ PK: String(written.PK), SK: String(written.SK) }))
  else items.clear()
}
