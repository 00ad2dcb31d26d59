import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  CreateTableCommand,
  DescribeTimeToLiveCommand,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams'

export interface Table {
  readonly name: string
  readonly streamArn: string
}

export interface TableClients {
  readonly client: DynamoDBClient
  readonly streams: DynamoDBStreamsClient
}

/**
 * Makes sure that the table is there as defined, with its stream and its time-to-live attribute. The table itself is not described:
 * to tell its size the embedded database reads all of it, a second for 100,000 applications.
 */
export async function ensureTable(
  { client, streams }: TableClients,
  definition: CreateTableCommandInput,
  ttlAttribute: string,
): Promise<Table> {
  const TableName = definition.TableName ?? ''
  let expires = await expiryOf(client, TableName)
  if (expires === undefined) {
    await client.send(new CreateTableCommand(definition))
    await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, { TableName })
    expires = await expiryOf(client, TableName)
  }
  if (!expires) {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: ttlAttribute }
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
  }
  return { name: TableName, streamArn: await streamOf(streams, TableName) }
}

/** Whether its items expire; undefined when there is no such table. */
async function expiryOf(client: DynamoDBClient, TableName: string): Promise<boolean | undefined> {
  try {
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
    const status = TimeToLiveDescription?.TimeToLiveStatus
    return status === 'ENABLED' || status === 'ENABLING'
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

/** Its newest stream. */
async function streamOf(streams: DynamoDBStreamsClient, TableName: string): Promise<string> {
  const { Streams = [] } = await streams.send(new ListStreamsCommand({ TableName }))
  const [newest] = Streams.sort((a, b) => ((a.StreamLabel ?? '') < (b.StreamLabel ?? '') ? 1 : -1))
  if (!newest?.StreamArn) throw new Error(`the table ${TableName} has no stream`)
  return newest.StreamArn
}
