import { CfnDeletionPolicy, RemovalPolicy, Tags } from 'aws-cdk-lib'
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { tableDefinition, ttlAttribute } from '#adapters/dynamodb/table.ts'
import type { Stage } from './settings.ts'

/** The one key under which the table and the documents lie. */
export function createKey(scope: Construct, { name, protect }: Stage): Key {
  return new Key(scope, 'Key', {
    alias: `ecohome-${name}`,
    description: 'Encrypts applications, tasks and documents',
    enableKeyRotation: true,
    removalPolicy: protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
}

/** The one table, of the same shape as on one machine. */
export function createTable(scope: Construct, { name, protect }: Stage, key: Key): CfnTable {
  const shape = tableDefinition(`ecohome-${name}`)
  const table = new CfnTable(scope, 'Table', {
    tableName: shape.TableName,
    billingMode: shape.BillingMode,
    attributeDefinitions: (shape.AttributeDefinitions ?? []).map((attribute) => ({
      attributeName: attribute.AttributeName ?? '',
      attributeType: attribute.AttributeType ?? '',
    })),
    keySchema: keySchema(shape.KeySchema),
    globalSecondaryIndexes: (shape.GlobalSecondaryIndexes ?? []).map((index) => ({
      indexName: index.IndexName ?? '',
      keySchema: keySchema(index.KeySchema),
      projection: { projectionType: index.Projection?.ProjectionType },
    })),
    streamSpecification: { streamViewType: shape.StreamSpecification?.StreamViewType ?? '' },
    timeToLiveSpecification: { attributeName: ttlAttribute, enabled: true },
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtectionEnabled: protect,
    sseSpecification: { sseEnabled: true, sseType: 'KMS', kmsMasterKeyId: key.keyArn },
  })
  const policy = protect ? CfnDeletionPolicy.RETAIN : CfnDeletionPolicy.DELETE
  table.cfnOptions.deletionPolicy = policy
  table.cfnOptions.updateReplacePolicy = policy
  Tags.of(table).add('holds', 'personal-data')
  return table
}

function keySchema(
  keys: readonly { readonly AttributeName: string | undefined; readonly KeyType: string | undefined }[] = [],
): CfnTable.KeySchemaProperty[] {
  return keys.map((key) => ({ attributeName: key.AttributeName ?? '', keyType: key.KeyType ?? '' }))
}
