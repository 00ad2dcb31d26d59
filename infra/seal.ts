import { RemovalPolicy } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { explain } from './constructs/explain.ts'
import type { Stage } from './settings.ts'

export interface Seal {
  readonly secret: CfnSecret
  /** Under which the secret lies; the functions' own key does not open it. */
  readonly key: Key
}

/** What encrypts who raised an objection; drawn once, never seen by anybody. */
export function createSeal(scope: Construct, { name, protect }: Stage): Seal {
  const removalPolicy = protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
  const key = new Key(scope, 'SealKey', {
    alias: `ecohome-${name}-seal`,
    description: 'Encrypts the secret that hides who raised an objection',
    enableKeyRotation: true,
    removalPolicy,
  })
  const secret = new CfnSecret(scope, 'SealSecret', {
    name: `ecohome-${name}/seal`,
    description: 'Encrypts who raised an objection',
    kmsKeyId: key.keyArn,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
  })
  secret.applyRemovalPolicy(removalPolicy)
  explain(
    secret,
    'SMG4',
    'What was encrypted with this secret is kept for years and can be read with it alone, so it must never change; the key it lies under is rotated every year.',
  )
  return { secret, key }
}
