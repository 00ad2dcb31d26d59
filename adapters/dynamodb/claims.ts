import * as z from 'zod/mini'
import type { Claims } from '#domain/roster/conflict.ts'
import type { Db } from './db.ts'
import { get } from './db.ts'
import { keys } from './keys.ts'

const Claim = z.object({ caseId: z.string() })

export function createClaims(db: Db): Claims {
  return {
    async holder(name) {
      const item = await get(db, keys.claim(name))
      return item && Claim.parse(item).caseId
    },
  }
}
