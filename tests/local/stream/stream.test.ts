import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { expect, onTestFinished, test } from 'vitest'
import { credentials, region } from '#local/account.ts'
import { startDatabase } from '#local/dynamodb/server.ts'
import { trimStream } from '#local/dynamodb/stream-index.ts'
import { ensureTable } from '#local/dynamodb/table.ts'
import { createPorts } from '#local/ports.ts'
import { type StreamOptions, startStream } from '#local/stream/stream.ts'
import { temporaryFolder } from '#tests/local/folder.ts'
import { definition } from '#tests/local/table.ts'

interface Received {
  eventName: string
  dynamodb: { Keys: { PK: { S: string } }; SequenceNumber: string; [image: string]: unknown }
}

async function setup() {
  const folder = temporaryFolder()
  const ports = createPorts(join(folder, 'ports.json'))
  const dbPath = join(folder, 'd.sqlite')
  const database = await startDatabase({ dbPath, pidPath: join(folder, 'd.json'), ports })
  onTestFinished(() => database.stop())
  const connection = { endpoint: database.endpoint, region, credentials }
  const db = new DynamoDBClient(connection)
  const client = new DynamoDBStreamsClient(connection)
  const { streamArn } = await ensureTable({ client: db, streams: client }, definition, 'expiresAt')
  const given: string[] = []
  let read = 0
  client.middlewareStack.add(
    (next, { commandName }) =>
      (request) => {
        if (commandName === 'GetRecordsCommand') read += 1
        return next(request)
      },
    { step: 'initialize' },
  )
  const start = (handle: (records: Received[]) => Promise<unknown>, more: Partial<StreamOptions> = {}) => {
    const stream = startStream({
      client,
      streamArn,
      checkpointPath: join(folder, 'stream.json'),
      handle: ({ Records }) => handle(Records as Received[]),
      onGivenUp: ({ wire }, error) => given.push(`${keyOf(wire as unknown as Received)}: ${error}`),
      maxAttempts: 3,
      pollMilliseconds: 60_000,
      ...more,
    })
    onTestFinished(() => stream.close())
    return stream
  }
  const write = async (...keys: string[]) => {
    for (const PK of keys) {
      await db.send(
        new PutItemCommand({
          TableName: 'things',
          Item: { PK: { S: PK }, SK: { S: 'x' }, b: { B: Buffer.from('hi') } },
        }),
      )
    }
  }
  return { db, start, write, given, database, dbPath, reads: () => read }
}

const keyOf = (record: Received) => record.dynamodb.Keys.PK.S
const failed = (...records: (Received | undefined)[]) => ({
  batchItemFailures: records.map((record) => ({ itemIdentifier: record?.dynamodb.SequenceNumber ?? '' })),
})

test('a change arrives as a function receives it', async () => {
  const { db, start, write } = await setup()
  const seen: Received[] = []
  const stream = start(async (records) => void seen.push(...records))
  await write('a')
  await db.send(new DeleteItemCommand({ TableName: 'things', Key: { PK: { S: 'a' }, SK: { S: 'x' } } }))
  await stream.idle()
  const image = { PK: { S: 'a' }, SK: { S: 'x' }, b: { B: Buffer.from('hi').toString('base64') } }
  expect(seen).toMatchObject([
    {
      eventName: 'INSERT',
      dynamodb: { Keys: { PK: { S: 'a' } }, NewImage: image, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
    { eventName: 'REMOVE', dynamodb: { OldImage: image } },
  ])
  expect(seen[0]?.dynamodb.ApproximateCreationDateTime).toBeTypeOf('number')
})

test('a record that fails once is tried again before any later one, and the order is kept', async () => {
  const { start, write } = await setup()
  await write('a', 'b', 'c', 'd')
  const done: string[] = []
  let failures = 0
  const stream = start(async (records) => {
    const at = records.findIndex((record) => keyOf(record) === 'c')
    if (at >= 0 && failures++ === 0) {
      done.push(...records.slice(0, at).map(keyOf))
      return failed(records[at])
    }
    done.push(...records.map(keyOf))
    return { batchItemFailures: [] }
  })
  await stream.idle()
  expect(done).toEqual(['a', 'b', 'c', 'd'])
})

test('a record that always fails is given up, alone', async () => {
  const { start, write, given } = await setup()
  await write('a', 'b', 'c', 'd', 'e')
  const done = new Set<string>()
  const stream = start(async (records) => {
    if (records.some((record) => keyOf(record) === 'c')) throw new Error('poison')
    for (const record of records) done.add(keyOf(record))
  })
  await stream.idle()
  expect([...done]).toEqual(['a', 'b', 'd', 'e'])
  expect(given).toEqual(['c: Error: poison'])
})

test('a record that is always reported as failed is given up, and only that one', async () => {
  const { start, write, given } = await setup()
  await write('a', 'b', 'c')
  const stream = start(async (records) => failed(...records.filter((record) => keyOf(record) === 'b')))
  await stream.idle()
  expect(given).toEqual(['b: the function reported the record as failed'])
})

test('a reported failure that is no record of the batch fails the whole batch', async () => {
  const { start, write } = await setup()
  await write('a', 'b')
  let calls = 0
  const stream = start(async () => (calls++ === 0 ? { batchItemFailures: [{ itemIdentifier: '?' }] } : null))
  await stream.idle()
  expect(calls).toBeGreaterThan(1)
})

test('handled waits for what was poked for, and looks for nothing else', async () => {
  const { start, write, reads } = await setup()
  const seen: string[] = []
  const stream = start(async (records) => void seen.push(...records.map(keyOf)))
  await stream.idle()
  const before = reads()
  await stream.handled()
  expect(reads()).toBe(before)
  await write('a')
  stream.poke()
  await stream.handled()
  expect(seen).toEqual(['a'])
  expect(reads()).toBe(before + 1)
})

test('handled waits for a change that was poked for while an earlier one was being handled', async () => {
  const { start, write } = await setup()
  const seen: string[] = []
  const stream = start(async (records) => {
    seen.push(...records.map(keyOf))
    if (seen.length > 1) return
    await write('b')
    stream.poke()
  })
  await write('a')
  stream.poke()
  await stream.handled()
  expect(seen).toEqual(['a', 'b'])
})

test('goes on after a restart where it stopped', async () => {
  const { start, write } = await setup()
  const seen: string[] = []
  const handle = async (records: Received[]) => void seen.push(...records.map(keyOf))
  await write('a')
  const first = start(handle)
  await first.idle()
  await first.close()
  await write('b')
  await start(handle).idle()
  expect(seen).toEqual(['a', 'b'])
})

test('lanes go on side by side, each in its order; one that fails keeps no other back', async () => {
  const { start, write, given } = await setup()
  await write('a', 'b', 'a', 'c', 'b', 'a')
  const done: string[] = []
  const stream = start(
    async (records) => {
      if (records.some((record) => keyOf(record) === 'b')) throw new Error('poison')
      await Promise.resolve()
      done.push(...records.map((record) => `${keyOf(record)}${record.dynamodb.SequenceNumber}`))
    },
    { lanes: 1000 },
  )
  await stream.idle()
  expect(done.filter((one) => one.startsWith('a'))).toEqual(['a1', 'a3', 'a6'])
  expect(done).toContain('c4')
  expect(given).toEqual(['b: Error: poison', 'b: Error: poison'])
})

test('what a lane could not handle before a stop comes again, and what another lane did after it too', async () => {
  const { start, write } = await setup()
  await write('a', 'b', 'c')
  const seen: string[] = []
  let broken = true
  const handle = async (records: Received[]) => {
    if (broken && records.some((record) => keyOf(record) === 'b')) throw new Error('away')
    seen.push(...records.map(keyOf))
  }
  const first = start(handle, { lanes: 1000, maxAttempts: 1000 })
  await expect.poll(() => seen.toSorted()).toEqual(['a', 'c'])
  await first.close()
  broken = false
  await start(handle, { lanes: 1000 }).idle()
  expect(seen.slice(2).toSorted()).toEqual(['b', 'c'])
})

test('forgets what was handled and numbers the next changes on', async () => {
  const { start, write, dbPath } = await setup()
  const seen: string[] = []
  const handle = async (records: Received[]) => {
    seen.push(...records.map((record) => `${keyOf(record)}${record.dynamodb.SequenceNumber}`))
  }
  await write('a', 'b', 'c')
  const stream = start(handle)
  await stream.idle()
  trimStream(dbPath, 'things', '3')
  const db = new DatabaseSync(dbPath)
  const left = db.prepare('SELECT sequence_number AS n FROM _stream_records').all()
  db.close()
  expect(left.map(({ n }) => n)).toEqual(['3'])
  await write('d')
  await stream.idle()
  expect(seen).toEqual(['a1', 'b2', 'c3', 'd4'])
})

test('reads on when the database was killed in between', async () => {
  const { start, write, database } = await setup()
  const seen: string[] = []
  const stream = start(async (records) => void seen.push(...records.map(keyOf)))
  await write('a')
  await stream.idle()
  process.kill(database.pid() ?? 0, 'SIGKILL')
  await write('b')
  await stream.idle()
  expect(seen).toEqual(['a', 'b'])
})
