import { Duration } from 'aws-cdk-lib'
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { explain } from './constructs/explain.ts'
import { deadLetters } from './constructs/queue.ts'

/** How long an effect is tried again, e.g. while the mail server is away. The stream keeps a change for a day. */
const triedFor = Duration.hours(12)

/** Feeds what must follow a change to the relay, in order within each case. */
export function createEffects(
  scope: Construct,
  { table, relay }: { readonly table: CfnTable; readonly relay: LambdaFunction },
): Queue {
  const undelivered = deadLetters(scope, 'UndeliveredEffects')
  relay.addToRolePolicy(
    new PolicyStatement({
      sid: 'Stream',
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [table.attrStreamArn],
    }),
  )
  relay.addToRolePolicy(
    new PolicyStatement({ sid: 'Streams', actions: ['dynamodb:ListStreams'], resources: ['*'] }),
  )
  if (relay.role)
    explain(
      relay.role,
      'IAM5[Resource::*]',
      'Lambda asks for dynamodb:ListStreams, which has no resource to name.',
    )
  new EventSourceMapping(scope, 'Effects', {
    target: relay,
    eventSourceArn: table.attrStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    // A case lies in one partition key and so in one lane: its effects keep their order, others do not wait for them.
    parallelizationFactor: 10,
    // The relay names the first effect that failed; halving the batch would only ask it again.
    bisectBatchOnError: false,
    reportBatchItemFailures: true,
    retryAttempts: 10_000,
    maxRecordAge: triedFor,
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { SK: { S: FilterRule.beginsWith('INTENT#') } } },
      }),
    ],
    onFailure: new SqsDlq(undelivered),
  })
  return undelivered
}
