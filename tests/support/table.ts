import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Db } from '#adapters/dynamodb/db.ts'
import { connect } from '#adapters/dynamodb/db.ts'
import type { Local } from '#local/start.ts'

export type Item = Readonly<Record<string, unknown>>

/** A connection of its own to the table of a running product. */
export function tableOf({ world }: Local): Db {
  return connect({ table: world.env.TABLE_NAME ?? '', endpoint: world.env.DYNAMODB_ENDPOINT ?? '' })
}

/** Everything in the table, by key. */
export async function dump(local: Local): Promise<Map<string, Item>> {
  const endpoint = local.world.env.DYNAMODB_ENDPOINT ?? ''
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, credentials }))
  const items: Item[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: local.world.env.TABLE_NAME,
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    )
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  client.destroy()
  return new Map(items.map((item) => [`${item.PK} ${item.SK}`, item]))
}
