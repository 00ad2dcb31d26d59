import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ConditionalCheckFailedException, DeleteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'

export interface SweepOptions {
  readonly client: DynamoDBClient
  readonly table: string
  readonly ttlAttribute: string
  readonly now: Date
}

/**
 * Deletes what has expired by the virtual clock, as the service itself does on AWS. It reads the whole table,
 * which only a tool on one machine may do.
 */
export async function sweepExpired({ client, table, ttlAttribute, now }: SweepOptions): Promise<number> {
  const seconds = { ':now': { N: String(Math.floor(now.getTime() / 1000)) } }
  const names = { '#ttl': ttlAttribute }
  let deleted = 0
  let from: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: '#ttl < :now',
        ProjectionExpression: 'PK, SK',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: seconds,
        ExclusiveStartKey: from,
      }),
    )
    for (const Key of page.Items ?? []) {
      const remove = new DeleteItemCommand({
        TableName: table,
        Key,
        ConditionExpression: '#ttl < :now',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: seconds,
      })
      try {
        await client.send(remove)
        deleted += 1
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
    }
    from = page.LastEvaluatedKey
  } while (from)
  return deleted
}
