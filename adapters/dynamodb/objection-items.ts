import type { Change } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { keys } from './keys.ts'
import type { Named } from './transact.ts'

const isNew = 'attribute_not_exists(PK)'
const objectionIsAsRead = 'version = :version'
const receiptIsNew = 'attribute_not_exists(receipt) AND version = :version'

/** The objection of a case, and the receipt that replaces what the public typed. */
export function objectionWrites(db: Db, { objection }: Pick<Change, 'objection'>): Named[] {
  if (!objection) return []
  const { before, after, intake } = objection
  const put = (name: Named['name'], Item: Record<string, unknown>, condition: object): Named => ({
    name,
    write: { Put: { TableName: db.table, Item, ...condition } },
  })
  return [
    put(
      'objection',
      { ...keys.objection(after.caseId, after.id), ...after, version: after.version + 1 },
      before ? asRead(objectionIsAsRead, before.version) : { ConditionExpression: isNew },
    ),
    ...(intake
      ? [
          put(
            'intake',
            { ...keys.intake(after.id), ...intake.after, version: intake.before.version + 1 },
            asRead(receiptIsNew, intake.before.version),
          ),
        ]
      : []),
  ]
}

function asRead(ConditionExpression: string, version: number): object {
  return { ConditionExpression, ExpressionAttributeValues: { ':version': version } }
}
