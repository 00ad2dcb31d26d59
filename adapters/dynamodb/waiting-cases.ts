import { Application } from '#domain/application.ts'
import type { WaitingCases } from '#domain/waiting.ts'
import { waitingOn } from './calendar.ts'
import type { Db } from './db.ts'
import { keys } from './keys.ts'

export function createWaitingCases(db: Db): WaitingCases {
  return {
    async on(day) {
      const items = await waitingOn(db, day, keys.application(''))
      return items.map((item) => Application.parse(item))
    },
  }
}
