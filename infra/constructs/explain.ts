import type { Stack } from 'aws-cdk-lib'
import { Token, Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** Says why a rule of the AwsSolutions pack does not hold here; without a reason a finding fails the synthesis. */
export function explain(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}`, reason })
}

/** The finding for an ARN with a wildcard, as the pack writes it when the account is known only at deployment. */
export function wildcard({ account }: Stack, arn: string): string {
  return `IAM5[Resource::${arn.replace(account, Token.isUnresolved(account) ? '<AWS::AccountId>' : account)}]`
}
