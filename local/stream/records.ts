import type { _Record } from '@aws-sdk/client-dynamodb-streams'

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

/** `toJSON` of a Buffer runs before a replacer sees it, so the holder is asked for the value. */
function binaryAsBase64(this: unknown, key: string, value: unknown): unknown {
  const raw = typeof this === 'object' && this !== null ? Reflect.get(this, key) : value
  return raw instanceof Uint8Array ? Buffer.from(raw).toString('base64') : value
}
