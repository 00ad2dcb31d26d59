import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { Intent } from '#domain/effect.ts'
import type { Db } from './db.ts'
import { get, held } from './db.ts'
import type { Key } from './keys.ts'
import { keys } from './keys.ts'

export interface Intents {
  isDone(intent: Intent): Promise<boolean>
  done(intent: Intent, receipt: string, at: string): Promise<void>
}

/** The delivery fact of an intent is kept with it. */
export function createIntents(db: Db): Intents {
  return {
    async isDone(intent) {
      const item = await get(db, keyOf(intent))
      return !item || typeof item.doneAt === 'string'
    },
    async done(intent, receipt, at) {
      await held(() =>
        db.client.send(
          new UpdateCommand({
            TableName: db.table,
            Key: keyOf(intent),
            UpdateExpression: 'SET doneAt = :at, receipt = :receipt',
            ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(doneAt)',
            ExpressionAttributeValues: { ':at': at, ':receipt': receipt },
          }),
        ),
      )
    },
  }
}

function keyOf({ id, caseId }: Intent): Key {
  const [seq, n] = id.slice(caseId.length + 1).split('.')
  return keys.intent(caseId, Number(seq), Number(n))
}

/** The intent a stream record brings, or undefined for any other change. */
export function intentIn(record: DynamoDBRecord): Intent | undefined {
  const image = record.dynamodb?.NewImage
  if (record.eventName !== 'INSERT' || !image?.SK?.S?.startsWith('INTENT#')) return undefined
  // The two descriptions of the wire format differ only in how they name binary values.
  return Intent.parse(unmarshall(image as Parameters<typeof unmarshall>[0]))
}
