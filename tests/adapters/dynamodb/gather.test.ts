import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, expect, test } from 'vitest'
import { get, getAll } from '#adapters/dynamodb/db.ts'
import { readingOnce } from '#domain/actions/reading.ts'
import { startTable } from '#tests/support/database.ts'
import { sentBy } from '#tests/support/sent.ts'

const db = await startTable()
const keys = Array.from({ length: 150 }, (_, n) => ({ PK: `A${n}`, SK: 'x' }))
for (const [n, key] of keys.entries())
  await db.client.send(new PutCommand({ TableName: db.table, Item: { ...key, n } }))
const at = (n: number) => keys[n] ?? { PK: 'none', SK: 'x' }
const sent = sentBy(db.client)
beforeEach(() => {
  sent.length = 0
})

test('what is asked for at the same moment is one request, each answered with its own item', async () => {
  const found = await Promise.all([get(db, at(3)), get(db, at(999)), get(db, at(1)), get(db, at(3))])
  expect(found.map((item) => item?.n)).toEqual([3, undefined, 1, 3])
  expect(sent).toEqual(['BatchGetItemCommand'])
})

test('one alone is asked for as one', async () => {
  expect(await get(db, at(2))).toMatchObject({ n: 2 })
  expect(await get(db, at(4))).toMatchObject({ n: 4 })
  expect(sent).toEqual(['GetItemCommand', 'GetItemCommand'])
})

test('a request takes a hundred; items come in the order asked for, without those that are not there', async () => {
  const items = await getAll(db, [...keys, at(999)].toReversed())
  expect(items.map(({ n }) => n)).toEqual(keys.map((_, n) => n).toReversed())
  expect(sent).toEqual(['BatchGetItemCommand', 'BatchGetItemCommand'])
})

test('an invocation that knows an item leaves it out of the next request', async () => {
  await readingOnce(async () => {
    await Promise.all([get(db, at(1)), get(db, at(2))])
    sent.length = 0
    expect((await getAll(db, [at(1), at(2), at(3)])).map(({ n }) => n)).toEqual([1, 2, 3])
    expect(sent).toEqual(['GetItemCommand'])
  })
})

test('what the service puts off is asked for again', async () => {
  let puts = 0
  db.client.middlewareStack.add(
    (next) => async (request) => {
      const answer = await next(request)
      const { output } = answer as {
        output: { Responses?: Record<string, unknown[]>; UnprocessedKeys?: unknown }
      }
      if (puts++ > 0 || !output.Responses) return answer
      output.Responses[db.table]?.splice(0)
      output.UnprocessedKeys = { [db.table]: { Keys: [at(5), at(6)] } }
      return answer
    },
    { step: 'initialize', name: 'putsOff' },
  )
  const items = await getAll(db, [at(5), at(6)])
  db.client.middlewareStack.remove('putsOff')
  expect(items.map(({ n }) => n)).toEqual([5, 6])
  expect(sent).toEqual(['BatchGetItemCommand', 'BatchGetItemCommand'])
})

test('a request that fails fails for all who asked', async () => {
  const missing = { ...db, table: 'no-such-table' }
  const [one, other] = await Promise.allSettled([get(missing, at(1)), get(missing, at(2))])
  expect([one?.status, other?.status]).toEqual(['rejected', 'rejected'])
})
