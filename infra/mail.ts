import { RemovalPolicy } from 'aws-cdk-lib'
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { explain } from './constructs/explain.ts'
import type { Stage } from './settings.ts'

/** The mail server's address with user and password; the office sets its value once after the first deployment. */
export function createSmtpSecret(scope: Construct, { name, protect }: Stage): CfnSecret {
  const secret = new CfnSecret(scope, 'SmtpSecret', {
    name: `ecohome-${name}/smtp`,
    description: 'smtps://user:password@host:port of the mail server',
  })
  secret.applyRemovalPolicy(protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
  explain(
    secret,
    'SMG4',
    "The password is issued by the office's mail provider, which offers no interface to rotate it; docs/deploy.md says how to change it.",
  )
  return secret
}
