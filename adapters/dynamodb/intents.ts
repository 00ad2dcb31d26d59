import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { Intent } from '#domain/effect.ts'
import type { Db } from './db.ts'
import { get, held } from './db.ts'
import type { Key } from './keys.ts'
import { keys } from './keys.ts'

export interface Intents {
  /** What records of the stream bring that is still to be carried out, each in its place. */
  awaiting(records: readonly DynamoDBRecord[]): Promise<(Intent | undefined)[]>
  done(intent: Intent, receipt: string, at: string): Promise<void>
}

/** The delivery fact of an intent is kept with it. */
export function createIntents(db: Db): Intents {
  return {
    awaiting(records) {
      return Promise.all(
        records.map(async (record) => {
          const key = broughtBy(record)
          const item = key && (await get(db, key))
          return !item || typeof item.doneAt === 'string' ? undefined : Intent.parse(item)
        }),
      )
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

/** The key of the intent a stream record tells of; undefined for any other change. */
export function broughtBy({ eventName, dynamodb }: DynamoDBRecord): Key | undefined {
  const { PK, SK } = dynamodb?.Keys ?? {}
  if (eventName !== 'INSERT' || !PK?.S || !SK?.S?.startsWith('INTENT#')) return undefined
  return { PK: PK.S, SK: SK.S }
}
