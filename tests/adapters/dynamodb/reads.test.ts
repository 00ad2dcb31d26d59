import { DeleteCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, expect, test } from 'vitest'
import { connect, get, held, within } from '#adapters/dynamodb/db.ts'
import { readingOnce } from '#domain/actions/reading.ts'
import { untilSettled } from '#domain/actions/retry.ts'
import { ConflictError } from '#domain/errors.ts'
import { startTable } from '#tests/support/database.ts'
import { sentBy } from '#tests/support/sent.ts'

const db = await startTable()
const [one, other] = [
  { PK: 'A', SK: '1' },
  { PK: 'A', SK: '2' },
]
const sent = sentBy(db.client)

const put = (key: typeof one, n: number) =>
  db.client.send(new PutCommand({ TableName: db.table, Item: { ...key, n } }))

/** As another invocation would do it. */
const elsewhere = (work: () => Promise<unknown>) => readingOnce(work)

beforeEach(async () => {
  await put(one, 1)
  await put(other, 1)
  sent.length = 0
})

test('an invocation reads an item once, also when several of its parts ask at the same time', async () => {
  await readingOnce(async () => {
    await Promise.all([get(db, one), get(db, one), within(db, 'A', '')])
    expect(await get(db, one)).toMatchObject({ n: 1 })
    expect(await within(db, 'A', '')).toHaveLength(2)
  })
  expect(sent).toHaveLength(2)
})

test('two invocations each read for themselves, and outside of one everything is read anew', async () => {
  await Promise.all([readingOnce(() => get(db, one)), readingOnce(() => get(db, one))])
  await get(db, one)
  await get(db, one)
  expect(sent).toHaveLength(4)
})

test('what it writes it reads anew, with every list; another item it knows already', async () => {
  await readingOnce(async () => {
    await Promise.all([get(db, one), get(db, other), within(db, 'A', '')])
    await put(one, 2)
    expect(await get(db, one)).toMatchObject({ n: 2 })
    expect(await within(db, 'A', '')).toMatchObject([{ n: 2 }, { n: 1 }])
    sent.length = 0
    await get(db, other)
    expect(sent).toEqual([])
    await db.client.send(new DeleteCommand({ TableName: db.table, Key: one }))
    expect(await get(db, one)).toBeUndefined()
  })
})

test('what one client writes another reads anew', async () => {
  const { hostname, port } = (await db.client.config.endpoint?.()) ?? {}
  const second = connect({ table: db.table, endpoint: `http://${hostname}:${port}`, region: 'us-east-1' })
  await readingOnce(async () => {
    await get(second, one)
    await put(one, 5)
    expect(await get(second, one)).toMatchObject({ n: 5 })
  })
})

test('a read that was under way during its own write is not kept', async () => {
  await readingOnce(async () => {
    await Promise.all([put(one, 3), get(db, one)])
    expect(await get(db, one)).toMatchObject({ n: 3 })
  })
})

test('everything is read anew after a transaction, and once a condition did not hold', async () => {
  await readingOnce(async () => {
    await get(db, one)
    await get(db, other)
    const Put = { TableName: db.table, Item: { ...one, n: 4 } }
    await db.client.send(new TransactWriteCommand({ TransactItems: [{ Put }] }))
    await get(db, one)
    await get(db, other)
    expect(sent.filter((name) => name === 'GetItemCommand')).toHaveLength(4)

    const refused = new PutCommand({
      TableName: db.table,
      Item: one,
      ConditionExpression: 'n = :n',
      ExpressionAttributeValues: { ':n': 9 },
    })
    expect(await held(() => db.client.send(refused))).toBe(false)
    await get(db, one)
    await get(db, other)
    expect(sent.filter((name) => name === 'GetItemCommand')).toHaveLength(6)
  })
})

test('a read that failed is tried again', async () => {
  const missing = { ...db, table: 'no-such-table' }
  await readingOnce(async () => {
    await expect(get(missing, one)).rejects.toThrow()
    await expect(get(missing, one)).rejects.toThrow()
  })
  expect(sent).toHaveLength(2)
})

test('whoever decides again because what was read did not fit together reads anew', async () => {
  const found: unknown[] = []
  await readingOnce(() =>
    untilSettled(async () => {
      const item = await get(db, one)
      found.push(item?.n)
      if (found.length > 1) return
      await elsewhere(() => put(one, 7))
      throw new ConflictError(['case'])
    }),
  )
  expect(found).toEqual([1, 7])
})
