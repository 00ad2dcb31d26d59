import type { Db } from './db.ts'
import { query } from './db.ts'
import type { Key } from './keys.ts'
import { indexes, listOf } from './keys.ts'

/** Puts an item where the calendar finds it from a day on. */
export function waitsFor(day: string, caseId: string): { readonly D1: string; readonly D2: string } {
  return { D1: listOf.calendar(), D2: `${day}#${caseId}` }
}

/** What waits for a day or an earlier one, longest waiting first. All of it is one question, so that those who ask in one run ask once. */
export async function waitingOn(
  db: Db,
  day: string,
  { SK }: Pick<Key, 'SK'>,
): Promise<Record<string, unknown>[]> {
  const items = await query(db, {
    IndexName: indexes.due.name,
    KeyConditionExpression: 'D1 = :calendar AND D2 < :after',
    ExpressionAttributeValues: { ':calendar': listOf.calendar(), ':after': `${day}$` },
  })
  return items.filter((item) => item.SK === SK)
}
