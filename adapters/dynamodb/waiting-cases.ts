import { Application } from '#domain/application.ts'
import type { WaitingCases } from '#domain/waiting.ts'
import type { Db } from './db.ts'
import { query } from './db.ts'
import { indexes, listOf } from './keys.ts'

export function createWaitingCases(db: Db): WaitingCases {
  return {
    async on(day) {
      const items = await query(db, {
        IndexName: indexes.due.name,
        KeyConditionExpression: 'D1 = :waiting AND D2 < :after',
        ExpressionAttributeValues: { ':waiting': listOf.waiting(), ':after': `${day}$` },
      })
      return items.map((item) => Application.parse(item))
    },
  }
}
