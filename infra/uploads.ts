import { Duration } from 'aws-cdk-lib'
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { deadLetters } from './constructs/queue.ts'

/** Tells the uploads function of each document that has arrived, in the words of an S3 notification. */
export function createUploads(
  scope: Construct,
  { documents, uploads }: { readonly documents: Bucket; readonly uploads: LambdaFunction },
): Queue {
  const unseen = deadLetters(scope, 'UnseenDocuments')
  uploads.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.hours(6),
    onFailure: new SqsDestination(unseen),
  })
  const s3 = {
    bucket: { name: EventField.fromPath('$.detail.bucket.name') },
    object: {
      key: EventField.fromPath('$.detail.object.key'),
      size: EventField.fromPath('$.detail.object.size'),
      versionId: EventField.fromPath('$.detail.object.version-id'),
    },
  }
  new Rule(scope, 'DocumentArrived', {
    description: 'A document was uploaded',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [documents.bucketName] } },
    },
    targets: [
      new LambdaTarget(uploads, {
        event: RuleTargetInput.fromObject({ Records: [{ s3 }] }),
        deadLetterQueue: unseen,
      }),
    ],
  })
  return unseen
}
