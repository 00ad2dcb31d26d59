import { RemovalPolicy } from 'aws-cdk-lib'
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { explain } from './constructs/explain.ts'
import type { Stage } from './settings.ts'

/** The key that encrypts who raised an objection; drawn once, never seen by anybody. */
export function createSealSecret(scope: Construct, { name, protect }: Stage): CfnSecret {
  const secret = new CfnSecret(scope, 'SealSecret', {
    name: `ecohome-${name}/seal`,
    description: 'Encrypts who raised an objection',
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
  })
  secret.applyRemovalPolicy(protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
  explain(
    secret,
    'SMG4',
    'What was encrypted with this key is kept for years and can be read with this key alone, so it must never change.',
  )
  return secret
}
