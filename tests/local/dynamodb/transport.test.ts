import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { connect, type Db, travelBy } from '#adapters/dynamodb/db.ts'
import { direct } from '#local/dynamodb/transport.ts'
import { noticingWrites } from '#local/writes.ts'
import { startTable } from '#tests/support/database.ts'
import { sentBy } from '#tests/support/sent.ts'

const long = await startTable()
const short = await shortened()
const sent = sentBy(short.client)
afterAll(() => travelBy({}))

async function shortened(): Promise<Db> {
  const { protocol, hostname, port } = (await long.client.config.endpoint?.()) ?? {}
  travelBy(direct)
  return connect({ table: long.table, endpoint: `${protocol}//${hostname}:${port}`, region: 'us-east-1' })
}

const { table: TableName } = long
const key = (SK: string) => ({ PK: 'A', SK })
const stored = {
  ...key('1'),
  bytes: Buffer.from('字'),
  set: new Set(['a', 'b']),
  list: [{ n: 1.5 }, null],
  yes: true,
}

type Client = Db['client']

/** Both ways, without what the SDK says of its own call. */
async function both(ask: (client: Client) => Promise<object>) {
  const answers = []
  for (const { client } of [long, short]) answers.push({ ...(await ask(client)), $metadata: undefined })
  return answers
}

test('every command about items answers as over the SDK, and none goes its way', async () => {
  await short.client.send(new PutCommand({ TableName, Item: stored }))
  await short.client.send(new PutCommand({ TableName, Item: { ...key('2'), gone: undefined, n: 2 } }))
  const commands = [
    (client: Client) => client.send(new GetCommand({ TableName, Key: key('1') })),
    (client: Client) => client.send(new GetCommand({ TableName, Key: key('none') })),
    (client: Client) =>
      client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': 'A' },
          Limit: 1,
        }),
      ),
    (client: Client) =>
      client.send(
        new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [key('1'), key('2'), key('none')] } } }),
      ),
    (client: Client) =>
      client.send(
        new TransactGetCommand({
          TransactItems: [{ Get: { TableName, Key: key('2') } }, { Get: { TableName, Key: key('none') } }],
        }),
      ),
    (client: Client) =>
      client.send(
        new UpdateCommand({
          TableName,
          Key: key('2'),
          UpdateExpression: 'SET n = :n',
          ExpressionAttributeValues: { ':n': 3 },
          ReturnValues: 'ALL_NEW',
        }),
      ),
    (client: Client) => client.send(new PutCommand({ TableName, Item: stored, ReturnValues: 'ALL_OLD' })),
    (client: Client) =>
      client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName, Item: key('3') } },
            { Delete: { TableName, Key: key('none') } },
            { ConditionCheck: { TableName, Key: key('1'), ConditionExpression: 'attribute_exists(PK)' } },
          ],
        }),
      ),
    (client: Client) => client.send(new DeleteCommand({ TableName, Key: key('none') })),
  ]
  for (const ask of commands) {
    const [asSent, asShortened] = await both(ask)
    expect(asShortened).toEqual(asSent)
  }
  expect(sent).toEqual([])
})

test('a second page is asked for from where the first one ended', async () => {
  const input = {
    TableName,
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': 'A' },
    Limit: 1,
  }
  const { LastEvaluatedKey } = await short.client.send(new QueryCommand(input))
  const [asSent, asShortened] = await both((client: Client) =>
    client.send(new QueryCommand({ ...input, ExclusiveStartKey: LastEvaluatedKey })),
  )
  expect(asShortened).toEqual(asSent)
  expect(asShortened).toMatchObject({ Items: [{ SK: '2' }] })
})

test('a condition that does not hold is told as the SDK tells it', async () => {
  const isNew = { TableName, Item: stored, ConditionExpression: 'attribute_not_exists(PK)' }
  await expect(short.client.send(new PutCommand(isNew))).rejects.toMatchObject({
    name: 'ConditionalCheckFailedException',
  })
  const other = { Put: { TableName, Item: key('4') } }
  await expect(
    short.client.send(new TransactWriteCommand({ TransactItems: [other, { Put: isNew }] })),
  ).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
  })
})

test('a write is noticed, a read is not', async () => {
  let noticed = 0
  const count = () => {
    noticed += 1
  }
  await noticingWrites(() => short.client.send(new GetCommand({ TableName, Key: key('1') })), count)
  expect(noticed).toBe(0)
  await noticingWrites(() => short.client.send(new PutCommand({ TableName, Item: key('5') })), count)
  expect(noticed).toBe(1)
})

test('a database that is away is told as the SDK tells it', async () => {
  travelBy(direct)
  const away = connect({ table: TableName, endpoint: 'http://127.0.0.1:9', region: 'us-east-1' })
  onTestFinished(() => away.client.destroy())
  await expect(away.client.send(new GetCommand({ TableName, Key: key('1') }))).rejects.toThrow(/ECONNREFUSED/)
})
