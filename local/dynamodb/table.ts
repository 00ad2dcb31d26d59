import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'

export interface Table {
  readonly name: string
  readonly streamArn: string
}

/** Makes sure that the table is there as defined, with its stream and its time-to-live attribute. */
export async function ensureTable(
  client: DynamoDBClient,
  definition: CreateTableCommandInput,
  ttlAttribute: string,
): Promise<Table> {
  const TableName = definition.TableName ?? ''
  let streamArn = await existing(client, TableName)
  if (streamArn === undefined) {
    await client.send(new CreateTableCommand(definition))
    await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, { TableName })
    streamArn = await existing(client, TableName)
  }
  if (!streamArn) throw new Error(`the table ${TableName} has no stream`)
  await ensureTimeToLive(client, TableName, ttlAttribute)
  return { name: TableName, streamArn }
}

async function existing(client: DynamoDBClient, TableName: string): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }))
    return Table?.LatestStreamArn ?? ''
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

async function ensureTimeToLive(
  client: DynamoDBClient,
  TableName: string,
  AttributeName: string,
): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
  const status = TimeToLiveDescription?.TimeToLiveStatus
  if (status === 'ENABLED' || status === 'ENABLING') return
  const TimeToLiveSpecification = { Enabled: true, AttributeName }
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
}
