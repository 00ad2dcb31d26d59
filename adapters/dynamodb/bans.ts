import type { Bans } from '#domain/ban.ts'
import { Ban } from '#domain/ban.ts'
import type { Db } from './db.ts'
import { get } from './db.ts'
import { keys } from './keys.ts'

export function createBans(db: Db): Bans {
  return {
    async of(uscc) {
      const item = await get(db, keys.ban(uscc))
      return item && Ban.parse(item)
    },
  }
}
