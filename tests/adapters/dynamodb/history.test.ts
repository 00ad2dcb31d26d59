import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { createCaseReader } from '#adapters/dynamodb/case-reader.ts'
import { keys } from '#adapters/dynamodb/keys.ts'
import { genesis } from '#domain/event.ts'
import { startTable } from '#tests/support/database.ts'

const db = await startTable()
const { history } = createCaseReader(db)
const dayOf = (seq: number) => new Date(Date.UTC(2026, 0, 1 + Math.floor(seq / 2))).toISOString()

for (let seq = 1; seq <= 150; seq++) {
  const actor = { kind: 'system', name: 'x', how: 'api' }
  const event = {
    caseId: 'app_1',
    seq,
    at: dayOf(seq),
    type: 'matter.opened',
    actor,
    prev: genesis,
    hash: genesis,
  }
  await db.client.send(
    new PutCommand({ TableName: db.table, Item: { ...keys.event('app_1', seq), ...event } }),
  )
}

test('a history is told oldest first, as a whole or from an instant on, events of that instant included', async () => {
  expect((await history('app_1')).map(({ seq }) => seq)).toEqual(Array.from({ length: 150 }, (_, n) => n + 1))
  for (const seq of [2, 60, 148]) {
    const told = await history('app_1', dayOf(seq))
    expect(told.map((event) => event.seq)).toEqual(Array.from({ length: 151 - seq }, (_, n) => n + seq))
  }
  expect(await history('app_1', '2027-01-01T00:00:00.000Z')).toEqual([])
  expect(await history('app_1', '2020-01-01T00:00:00.000Z')).toHaveLength(150)
})

test('what was before is not read', async () => {
  let read = 0
  db.client.middlewareStack.add(
    (next) => async (request) => {
      const answer = await next(request)
      if ('Items' in answer.output) read += answer.output.Items?.length ?? 0
      return answer
    },
    { step: 'initialize', name: 'count' },
  )
  expect(await history('app_1', dayOf(148))).toHaveLength(3)
  expect(read).toBe(40)
})
