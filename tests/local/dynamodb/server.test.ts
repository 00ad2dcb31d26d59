import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { expect, onTestFinished, test, vi } from 'vitest'
import { credentials, region } from '#local/account.ts'
import { databaseBinary } from '#local/dynamodb/binary.ts'
import { startDatabase } from '#local/dynamodb/server.ts'
import { sweepExpired } from '#local/dynamodb/sweep.ts'
import { ensureTable } from '#local/dynamodb/table.ts'
import { createPorts } from '#local/ports.ts'
import { temporaryFolder } from '#tests/local/folder.ts'
import { definition } from '#tests/local/table.ts'

async function setup(folder = temporaryFolder()) {
  const log: string[] = []
  const database = await startDatabase({
    dbPath: join(folder, 'dynamodb.sqlite'),
    pidPath: join(folder, 'dynamodb.json'),
    ports: createPorts(join(folder, 'ports.json')),
    log: (line) => log.push(line),
  })
  onTestFinished(() => database.stop())
  const connection = { endpoint: database.endpoint, region, credentials, maxAttempts: 8 }
  const client = new DynamoDBClient(connection)
  const ensure = () =>
    ensureTable({ client, streams: new DynamoDBStreamsClient(connection) }, definition, 'expiresAt')
  const table = await ensure()
  const put = (PK: string, more = {}) =>
    client.send(new PutItemCommand({ TableName: 'things', Item: { PK: { S: PK }, SK: { S: 'x' }, ...more } }))
  const get = async (PK: string) =>
    (await client.send(new GetItemCommand({ TableName: 'things', Key: { PK: { S: PK }, SK: { S: 'x' } } })))
      .Item
  return { folder, log, database, client, ensure, table, put, get }
}

test('loses no acknowledged write when it is killed, and runs again at the same address', async () => {
  const { database, put, get, log } = await setup()
  const acknowledged: string[] = []
  let writing = true
  const writer = (async () => {
    for (let n = 0; writing; n++) {
      await put(`w${n}`)
      acknowledged.push(`w${n}`)
    }
  })()
  await vi.waitUntil(() => acknowledged.length > 20)
  const before = database.pid()
  process.kill(before ?? 0, 'SIGKILL')
  const count = acknowledged.length
  await vi.waitUntil(() => acknowledged.length > count + 20, { timeout: 10_000 })
  writing = false
  await writer
  for (const key of acknowledged) expect(await get(key)).toBeDefined()
  expect(database.pid()).not.toBe(before)
  expect(log).toHaveLength(1)
})

test('keeps its data and its address over a restart', async () => {
  const { folder, database, put } = await setup()
  await put('kept')
  await database.stop()
  const again = await setup(folder)
  expect(again.database.endpoint).toBe(database.endpoint)
  expect(await again.get('kept')).toBeDefined()
})

test('ends when the process that started it is killed', async () => {
  const folder = temporaryFolder()
  const script = `
    import { startDatabase } from '#local/dynamodb/server.ts'
    import { createPorts } from '#local/ports.ts'
    const database = await startDatabase({ dbPath: '${folder}/d', pidPath: '${folder}/pid', ports: createPorts('${folder}/ports') })
    console.log(database.pid())
    setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script])
  const [said] = await once(parent.stdout, 'data')
  const commandLine = () => {
    try {
      return readFileSync(`/proc/${Number(said)}/cmdline`, 'utf8')
    } catch {
      return ''
    }
  }
  expect(commandLine()).toContain(folder)
  parent.kill('SIGKILL')
  await vi.waitUntil(() => commandLine() === '', { timeout: 5000 })
})

test('starts nothing when an endpoint is given', async () => {
  const ports = createPorts(join(temporaryFolder(), 'ports.json'))
  const endpoint = 'http://127.0.0.1:8000'
  const database = await startDatabase({ dbPath: '', pidPath: '', ports, endpoint })
  expect(database.endpoint).toBe(endpoint)
  expect(database.pid()).toBeUndefined()
})

test('a platform without a program is told of DYNAMODB_ENDPOINT', () => {
  expect(() => databaseBinary('sunos-sparc')).toThrow('DYNAMODB_ENDPOINT')
})

test('the table is created once, with stream and time to live', async () => {
  const { ensure, table } = await setup()
  expect(await ensure()).toEqual(table)
  expect(table.streamArn).toContain('things')
})

test('sweeps what has expired by the given time, and nothing else', async () => {
  const { client, put, get } = await setup()
  const now = new Date(Date.now() + 3600_000)
  const seconds = Math.floor(now.getTime() / 1000)
  await put('old', { expiresAt: { N: String(seconds - 1) } })
  await put('young', { expiresAt: { N: String(seconds + 60) } })
  await put('lasting')
  expect(await sweepExpired({ client, table: 'things', ttlAttribute: 'expiresAt', now })).toBe(1)
  expect(await get('old')).toBeUndefined()
  expect(await get('young')).toBeDefined()
  expect(await get('lasting')).toBeDefined()
})
