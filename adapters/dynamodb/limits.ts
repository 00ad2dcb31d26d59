import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Limits } from '#domain/ports.ts'
import { epochSeconds } from '#domain/time.ts'
import type { Db } from './db.ts'
import { held } from './db.ts'
import { keys } from './keys.ts'

export function createLimits(db: Db, now: () => string): Limits {
  return {
    allow(what, who, most, windowSeconds) {
      const window = Math.floor(epochSeconds(now()) / windowSeconds)
      return held(() =>
        db.client.send(
          new UpdateCommand({
            TableName: db.table,
            Key: keys.limit(what, who, window),
            UpdateExpression: 'ADD used :one SET expiresAt = :end',
            ConditionExpression: 'attribute_not_exists(used) OR used < :most',
            ExpressionAttributeValues: { ':one': 1, ':most': most, ':end': (window + 2) * windowSeconds },
          }),
        ),
      )
    },
  }
}
