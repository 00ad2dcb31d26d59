import { Stack } from 'aws-cdk-lib'
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import { indexes } from '#adapters/dynamodb/keys.ts'
import type { Access, DocumentAction } from '../access.ts'
import type { Seal } from '../seal.ts'
import { explain, wildcard } from './explain.ts'

/** What a caller of DynamoDB and S3 needs of the key these use on its behalf. */
export const keyActions = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

export function bindTable(
  fn: LambdaFunction,
  { table, key, may }: { readonly table: CfnTable; readonly key: Key; readonly may: Access },
): void {
  fn.addEnvironment('TABLE_NAME', table.ref)
  fn.addToRolePolicy(
    new PolicyStatement({
      sid: 'Table',
      actions: may.table.map((action) => `dynamodb:${action}`),
      resources: [
        table.attrArn,
        ...Object.values(indexes).map(({ name }) => `${table.attrArn}/index/${name}`),
      ],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...may.partitions] } },
    }),
  )
  fn.addToRolePolicy(new PolicyStatement({ sid: 'Key', actions: keyActions, resources: [key.keyArn] }))
}

export interface DocumentsBinding {
  readonly bucket: Bucket
  /** The bucket's name in words, so that a policy can be read without another stack. */
  readonly name: string
  readonly access: readonly DocumentAction[]
}

/** The documents lie under the table's key; every function that reads them reads the table too. */
export function bindDocuments(fn: LambdaFunction, { bucket, name, access }: DocumentsBinding): void {
  fn.addEnvironment('BUCKET_NAME', bucket.bucketName)
  if (access.length === 0) return
  const stack = Stack.of(fn)
  const everyDocument = `arn:${stack.partition}:s3:::${name}/*`
  fn.addToRolePolicy(
    new PolicyStatement({
      sid: 'Documents',
      actions: access.map((action) => `s3:${action}`),
      resources: [everyDocument],
    }),
  )
  explain(
    fn.role ?? fn,
    wildcard(stack, everyDocument),
    'A document is named after its case or task, which do not exist yet; the function checks whose it is on every request.',
  )
}

export function bindMail(
  fn: LambdaFunction,
  { secret, from }: { readonly secret: CfnSecret; readonly from: string },
): void {
  fn.addEnvironment('SMTP_SECRET_ARN', secret.ref)
  fn.addEnvironment('MAIL_FROM', from)
  fn.addToRolePolicy(
    new PolicyStatement({ sid: 'Mail', actions: ['secretsmanager:GetSecretValue'], resources: [secret.ref] }),
  )
}

/** What hides who objected: its key opens nothing but this one secret. */
export function bindSeal(fn: LambdaFunction, { secret, key }: Seal): void {
  fn.addEnvironment('SEAL_SECRET_ARN', secret.ref)
  fn.addToRolePolicy(
    new PolicyStatement({ sid: 'Seal', actions: ['secretsmanager:GetSecretValue'], resources: [secret.ref] }),
  )
  fn.addToRolePolicy(
    new PolicyStatement({
      sid: 'SealKey',
      actions: ['kms:Decrypt'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:EncryptionContext:SecretARN': secret.ref } },
    }),
  )
}
