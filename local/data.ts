import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { travelBy } from '#adapters/dynamodb/db.ts'
import { credentials, region } from '#local/account.ts'
import type { DataFolder } from '#local/data-folder.ts'
import { startDatabase } from '#local/dynamodb/server.ts'
import { trimStream } from '#local/dynamodb/stream-index.ts'
import { sweepExpired } from '#local/dynamodb/sweep.ts'
import { ensureTable } from '#local/dynamodb/table.ts'
import { direct } from '#local/dynamodb/transport.ts'
import type { LocalOptions } from '#local/options.ts'
import type { Ports } from '#local/ports.ts'
import { handledBefore } from '#local/stream/stream.ts'

/** The table on this machine, with the clients that look after it. */
export interface Data {
  readonly endpoint: string
  readonly streamArn: string
  readonly streams: DynamoDBStreamsClient
  sweep(now: Date): Promise<number>
  /** Deletes the table where it does not go with the data folder. */
  drop(): Promise<void>
  stop(): Promise<void>
}

export async function startData(folder: DataFolder, ports: Ports, options: LocalOptions): Promise<Data> {
  const { table: definition, ttlAttribute, dynamodbEndpoint, log } = options
  const dbPath = folder.file('dynamodb.sqlite')
  const database = await startDatabase({
    dbPath,
    pidPath: folder.file('dynamodb.json'),
    ports,
    ...(dynamodbEndpoint ? { endpoint: dynamodbEndpoint } : {}),
    ...(log ? { log } : {}),
  })
  travelBy(direct)
  const { signer, requestHandler } = direct
  const connection = {
    endpoint: database.endpoint,
    region,
    credentials,
    maxAttempts: 8,
    signer,
    requestHandler,
  }
  const client = new DynamoDBClient(connection)
  const streams = new DynamoDBStreamsClient(connection)
  streams.middlewareStack.remove('loggerMiddleware')
  const { name, streamArn } = await ensureTable({ client, streams }, definition, ttlAttribute)
  const [handled, ...others] = Object.values(handledBefore(folder.file('stream.json'), streamArn))
  if (!dynamodbEndpoint && handled && others.length === 0) trimStream(dbPath, name, handled)
  return {
    endpoint: database.endpoint,
    streamArn,
    streams,
    sweep: (now) => sweepExpired({ client, table: name, ttlAttribute, now }),
    async drop() {
      if (dynamodbEndpoint) await client.send(new DeleteTableCommand({ TableName: name }))
    },
    async stop() {
      client.destroy()
      streams.destroy()
      await database.stop()
    },
  }
}
