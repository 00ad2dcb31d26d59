import type { DynamoDBClientConfig, ServiceInputTypes } from '@aws-sdk/client-dynamodb'
import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Item } from './gather.ts'
import type { Key } from './keys.ts'
import type { Answer } from './reads.ts'
import { readItem, rememberReads } from './reads.ts'

export interface Db {
  readonly client: DynamoDBDocumentClient
  readonly table: string
}

export interface DbOptions {
  readonly table: string
  readonly endpoint?: string
  readonly region?: string
}

type Sending = (request: { input: ServiceInputTypes }) => Answer

/** How requests reach an endpoint on this machine: as the SDK sends them, until something shorter is set. */
export interface Transport extends Pick<DynamoDBClientConfig, 'requestHandler' | 'signer'> {
  /** Answers a command in place of all that the SDK would do, or hands it on. */
  readonly shortcut?: (endpoint: string) => (next: Sending, context: { commandName?: string }) => Sending
}
let transport: Transport = {}
export function travelBy(shorter: Transport): void {
  transport = shorter
}

export function connect({ table, endpoint, region }: DbOptions): Db {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const { shortcut, ...way } = transport
  const local = endpoint ? { endpoint, credentials, ...way } : {}
  const service = new DynamoDBClient({ region, maxAttempts: 5, ...local })
  // It copies every request and answer for a log that nobody keeps, a tenth of what a call costs.
  service.middlewareStack.remove('loggerMiddleware')
  rememberReads(service)
  if (endpoint && shortcut)
    service.middlewareStack.add(shortcut(endpoint), { step: 'initialize', priority: 'low' })
  const client = DynamoDBDocumentClient.from(service, { marshallOptions: { removeUndefinedValues: true } })
  return { client, table }
}

/** Longest keys in bytes, source: Amazon DynamoDB Developer Guide, “Partition keys and sort keys”. */
const longest = { PK: 2048, SK: 1024 }

/** A key that cannot be stored finds nothing: what is asked for may come from an address somebody typed. */
function storable(key: Partial<Key>): boolean {
  return (['PK', 'SK'] as const).every((part) => Buffer.byteLength(key[part] ?? '') <= longest[part])
}

export async function get(db: Db, key: Key): Promise<Item | undefined> {
  return storable(key) ? readItem(db, key) : undefined
}

/** Many items in few requests; those that are not there are left out. */
export async function getAll(db: Db, wanted: readonly Key[]): Promise<Items> {
  const items = await Promise.all(wanted.map((key) => get(db, key)))
  return items.filter((item) => item !== undefined)
}

type Items = Item[]

/** What a query finds, page by page, for as long as somebody asks for more. */
export async function* pages(db: Db, input: Omit<QueryCommandInput, 'TableName'>): AsyncGenerator<Items> {
  let from: QueryCommandInput['ExclusiveStartKey']
  do {
    const page = await db.client.send(
      new QueryCommand({ ...input, TableName: db.table, ExclusiveStartKey: from }),
    )
    yield page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}

/** All items of a query. */
export async function query(db: Db, input: Omit<QueryCommandInput, 'TableName'>): Promise<Items> {
  const items: Items = []
  for await (const page of pages(db, input)) items.push(...page)
  return items
}

/** Asks for the items under one partition whose sort key begins so, oldest first. */
export function inPartition(PK: string, prefix: string) {
  return {
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)',
    ExpressionAttributeValues: { ':pk': PK, ':prefix': prefix },
    ConsistentRead: true,
  }
}

export async function within(db: Db, PK: string, prefix: string): Promise<Items> {
  return storable({ PK }) ? query(db, inPartition(PK, prefix)) : []
}

/** Runs a conditional write; false when its condition did not hold. */
export async function held(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
