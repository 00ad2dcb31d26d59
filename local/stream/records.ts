import type { _Record } from '@aws-sdk/client-dynamodb-streams'
import { binaryAsBase64 } from '#local/dynamodb/bytes.ts'

/** A stream record as a function receives it. */
export interface StreamRecord {
  readonly sequence: string
  /** Value of the partition key, as one text. */
  readonly partition: string
  readonly wire: Readonly<Record<string, unknown>>
}

/** Source: Lambda Developer Guide, "Using AWS Lambda with Amazon DynamoDB", example event. */
export function streamRecord(record: _Record, eventSourceARN: string): StreamRecord {
  const { ApproximateCreationDateTime: created, ...change } = record.dynamodb ?? {}
  const seconds = created ? { ApproximateCreationDateTime: created.getTime() / 1000 } : {}
  const wire = {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: 'aws:dynamodb',
    awsRegion: record.awsRegion,
    dynamodb: { ...seconds, ...change },
    ...(record.userIdentity ? { userIdentity: record.userIdentity } : {}),
    eventSourceARN,
  }
  const partition = JSON.stringify(change.Keys?.PK ?? null)
  return {
    sequence: change.SequenceNumber ?? '',
    partition,
    wire: JSON.parse(JSON.stringify(wire, binaryAsBase64)),
  }
}
