import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { indexes } from './keys.ts'

/** The attribute after which DynamoDB may delete an item, in seconds since 1970. */
export const ttlAttribute = 'expiresAt'

/** The table's shape; infra/ builds the same from it, so that both places agree. */
export function tableDefinition(TableName: string): CreateTableCommandInput {
  const strings = ['PK', 'SK', ...Object.values(indexes).flatMap((index) => [index.pk, index.sk])]
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: strings.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'PK', KeyType: 'HASH' },
      { AttributeName: 'SK', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: Object.values(indexes).map((index) => ({
      IndexName: index.name,
      KeySchema: [
        { AttributeName: index.pk, KeyType: 'HASH' },
        { AttributeName: index.sk, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
  }
}
