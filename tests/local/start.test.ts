import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SFNClient } from '@aws-sdk/client-sfn'
import { expect, onTestFinished, test } from 'vitest'
import { credentials } from '#local/account.ts'
import { listExecutions } from '#local/console/execution.ts'
import { startDatabase } from '#local/dynamodb/server.ts'
import { createPorts } from '#local/ports.ts'
import { isAlive } from '#local/process.ts'
import { temporaryFolder } from '#tests/local/folder.ts'
import { startProduct } from '#tests/local/product.ts'

const day = 24 * 3600_000

async function statusesOf(endpoint = '') {
  return (await listExecutions(new SFNClient({ endpoint, credentials }))).map(
    ({ name, status }) => `${name} ${status}`,
  )
}

test('an application travels from a page over the stream into a workflow, a mail, a decision and a timer', async () => {
  const { local, post } = await startProduct()
  expect((await post('/apply/a1')).ok).toBe(true)
  await local.idle()
  expect((await local.mailbox.mails()).map(({ subject }) => subject)).toEqual(['请办理 a1'])
  await post('/decide/a1')
  await local.idle()
  const { STEP_FUNCTIONS_ENDPOINT } = local.world.env
  expect(await statusesOf(STEP_FUNCTIONS_ENDPOINT)).toEqual(['a1 RUNNING'])
  await local.travel({ hours: 1 })
  expect(await statusesOf(STEP_FUNCTIONS_ENDPOINT)).toEqual(['a1 SUCCEEDED'])
})

test('five days are lived through, each schedule in its turn', async () => {
  const { local, lived } = await startProduct()
  const before = local.clock.now().getTime()
  await local.travel({ hours: 120 })
  expect(lived).toHaveLength(240)
  expect(lived).toEqual([...lived].sort())
  expect(local.clock.now().getTime() - before).toBeGreaterThanOrEqual(5 * day)
})

test('a restart finds everything at the same address', async () => {
  const dataFolder = temporaryFolder()
  const first = await startProduct({ dataFolder })
  await first.post('/apply/a1')
  await first.local.idle()
  await first.local.travel({ hours: 24 })
  await first.local.stop()
  const { local } = await startProduct({ dataFolder })
  expect(local.url).toBe(first.local.url)
  expect(local.mailbox.count()).toBe(1)
  expect(local.clock.now().getTime()).toBeGreaterThan(Date.now() + day - 60_000)
  expect(await statusesOf(local.world.env.STEP_FUNCTIONS_ENDPOINT)).toEqual(['a1 RUNNING'])
})

test('seeds an empty folder once, and again after a reset', async () => {
  const dataFolder = temporaryFolder()
  let seeds = 0
  const seed = async () => {
    seeds += 1
  }
  const first = await startProduct({ dataFolder, seed })
  await first.local.stop()
  const { local, post } = await startProduct({ dataFolder, seed })
  expect(seeds).toBe(1)
  await post('/apply/a1')
  await local.idle()
  await local.reset()
  expect(seeds).toBe(2)
  expect(local.mailbox.count()).toBe(0)
  expect(await statusesOf(local.world.env.STEP_FUNCTIONS_ENDPOINT)).toEqual([])
  expect((await post('/apply/a1')).ok).toBe(true)
  await local.idle()
  expect(local.mailbox.count()).toBe(1)
})

test('a second start on the same folder is refused', async () => {
  const dataFolder = temporaryFolder()
  const { local } = await startProduct({ dataFolder })
  await expect(startProduct({ dataFolder })).rejects.toThrow('数据目录')
  expect((await fetch(local.url)).status).toBe(200)
})

test('an upload reaches its function', async () => {
  const { local, lived } = await startProduct()
  const client = new S3Client({
    endpoint: local.world.env.S3_ENDPOINT ?? '',
    credentials,
    forcePathStyle: true,
  })
  await client.send(new PutObjectCommand({ Bucket: 'documents', Key: 'a.pdf', Body: '%PDF' }))
  await local.idle()
  expect(lived.join()).toContain('"key":"a.pdf"')
})

test('a start that fails leaves nothing running and the folder free', async () => {
  const dataFolder = temporaryFolder()
  const seed = () => Promise.reject(new Error('no seed'))
  await expect(startProduct({ dataFolder, seed })).rejects.toThrow('no seed')
  expect(existsSync(join(dataFolder, 'lock'))).toBe(false)
  const { pid } = JSON.parse(readFileSync(join(dataFolder, 'dynamodb.json'), 'utf8'))
  expect(isAlive({ pid, started: '' })).toBe(false)
  const { post, local } = await startProduct({ dataFolder })
  await post('/apply/a1')
  await local.idle()
  expect(local.mailbox.count()).toBe(1)
})

test('uses a DynamoDB that runs already, and empties it on a reset', async () => {
  const folder = temporaryFolder()
  const ports = createPorts(join(folder, 'ports.json'))
  const other = await startDatabase({
    dbPath: join(folder, 'd.sqlite'),
    pidPath: join(folder, 'd.json'),
    ports,
  })
  onTestFinished(() => other.stop())
  const { local, post } = await startProduct({ dynamodbEndpoint: other.endpoint })
  expect(local.world.env.DYNAMODB_ENDPOINT).toBe(other.endpoint)
  await post('/apply/a1')
  await local.reset()
  const client = new DynamoDBClient({ endpoint: other.endpoint, credentials })
  expect((await client.send(new ScanCommand({ TableName: 'things' }))).Items).toEqual([])
  await post('/apply/a2')
  await local.idle()
  expect((await local.mailbox.mails()).map(({ subject }) => subject)).toContain('请办理 a2')
})

test('a stop in the middle of a journey ends it and keeps how far it came', async () => {
  const dataFolder = temporaryFolder()
  const { local, lived } = await startProduct({ dataFolder })
  const journey = local.travel({ hours: 24 * 365 })
  const refused = expect(journey).rejects.toThrow()
  await expect.poll(() => lived.length).toBeGreaterThan(10)
  await local.stop()
  await refused
  const again = await startProduct({ dataFolder })
  const [last = ''] = lived.slice(-1)
  expect(again.local.clock.now().toISOString().slice(0, 16) >= last).toBe(true)
  expect(lived.length).toBeLessThan(2 * 24 * 365)
})
