import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { explain } from './explain.ts'

/** Where an event waits for a person after every retry failed. */
export function deadLetters(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  })
  explain(
    queue,
    'SQS3',
    'This queue is itself where failed events end; the pack does not see destinations of triggers.',
  )
  return queue
}
