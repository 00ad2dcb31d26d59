import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { connect } from '#adapters/dynamodb/db.ts'

/** A DynamoDB that is too busy for some calls and then answers that there is nothing. */
async function setup(busy: number, error: string) {
  let calls = 0
  const server = createServer((request, response) => {
    request.resume()
    calls += 1
    const refused = calls <= busy
    response.writeHead(refused ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(refused ? JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${error}` }) : '{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const db = connect({ table: 't', endpoint: `http://127.0.0.1:${port}`, region: 'cn-north-1' })
  return { cases: createCases(db), calls: () => calls }
}

test.each(['ProvisionedThroughputExceededException', 'ThrottlingException'])(
  'asks again when DynamoDB answers %s',
  async (error) => {
    const { cases, calls } = await setup(1, error)
    expect(await cases.load('app_1')).toBeUndefined()
    expect(calls()).toBe(2)
  },
)
