import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { ConflictError } from '#domain/errors.ts'
import { Intake, Objection } from '#domain/objection.ts'
import type { Objections } from '#domain/ports.ts'
import { addSeconds, epochSeconds } from '#domain/time.ts'
import type { Db } from './db.ts'
import { get, held, within } from './db.ts'
import { keys } from './keys.ts'

/** An objection that nobody hands in is forgotten after a week. */
const keptSeconds = 7 * 86_400
const intakeIsAsRead = 'attribute_not_exists(receipt) AND version = :version'

export function createObjections(db: Db): Objections {
  return {
    async load(caseId, id) {
      const item = await get(db, keys.objection(caseId, id))
      return item && Objection.parse(item)
    },
    async ofCase(caseId) {
      const items = await within(db, keys.objection(caseId, '').PK, 'OBJECTION#')
      return items.map((item) => Objection.parse(item))
    },
    async intake(id) {
      const item = await get(db, keys.intake(id))
      return item && Intake.parse(item)
    },
    async saveIntake(intake) {
      const saved = { ...intake, version: intake.version + 1 }
      const Item = {
        ...keys.intake(saved.id),
        ...saved,
        expiresAt: epochSeconds(addSeconds(saved.savedAt, keptSeconds)),
      }
      const condition =
        intake.version === 0
          ? { ConditionExpression: 'attribute_not_exists(PK)' }
          : {
              ConditionExpression: intakeIsAsRead,
              ExpressionAttributeValues: { ':version': intake.version },
            }
      const written = await held(() =>
        db.client.send(new PutCommand({ TableName: db.table, Item, ...condition })),
      )
      if (!written) throw new ConflictError(['intake'])
      return saved
    },
  }
}
