import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { Key } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { Stage } from './settings.ts'
import { urlSuffix } from './settings.ts'

const keptLogDays = 400

/** A bucket's name is taken world-wide; with the account in it nobody else's stands in the way. */
export function documentsName(scope: Construct, { name, region }: Stage): string {
  return `ecohome-${name}-documents-${Stack.of(scope).account}-${region}`
}

/** The uploaded documents: never public, every version kept, every request logged. */
export function createDocuments(scope: Construct, stage: Stage, key: Key): Bucket {
  const removalPolicy = stage.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
  const logs = new Bucket(scope, 'DocumentLogs', {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    lifecycleRules: [{ expiration: Duration.days(keptLogDays) }],
    removalPolicy,
  })
  const bucket = new Bucket(scope, 'Documents', {
    bucketName: documentsName(scope, stage),
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'documents/',
    cors: [
      {
        allowedMethods: [HttpMethods.POST],
        allowedOrigins: [siteOrigin(stage)],
        allowedHeaders: ['*'],
        maxAge: 3600,
      },
    ],
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    removalPolicy,
  })
  announceUploads(bucket)
  return bucket
}

// The construct's own switch would add a function with broad rights only to set this property.
function announceUploads(bucket: Bucket): void {
  const resource = bucket.node.defaultChild
  if (!(resource instanceof CfnBucket)) throw new Error('a bucket has a bucket resource')
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
}

function siteOrigin(stage: Stage): string {
  return stage.domain
    ? `https://${stage.domain.name}`
    : `https://*.execute-api.${stage.region}.${urlSuffix(stage)}`
}
