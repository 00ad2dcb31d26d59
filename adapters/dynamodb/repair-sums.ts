import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { ConflictError } from '#domain/errors.ts'
import type { Sum } from '#domain/projection.ts'
import { HomeFigures, sumsOf, withoutZeros } from '#domain/projection.ts'
import type { Db } from './db.ts'
import { get, held, within } from './db.ts'
import { keys } from './keys.ts'
import { sumKey } from './sum-key.ts'
import { numbersOf } from './sums.ts'
import { asRead } from './transact.ts'

type Item = Record<string, unknown>

/**
 * Adds a quarter up again from its parks. The sums are read before the parks: every summary that is saved moves the
 * version of its sums, so that a sum that is still as it was read belongs to these summaries.
 */
export async function repairSums(db: Db, quarter: string, caseIds: readonly string[]): Promise<number> {
  const kept = await sumItems(db, quarter)
  const homes: HomeFigures[] = []
  for (const caseId of caseIds) {
    const item = await get(db, keys.homeFigures(caseId, quarter))
    if (item) homes.push(HomeFigures.parse(item))
  }
  const right = new Map<string, Sum>(
    [...sumsOf(homes).values()].map((sum) => [
      sumKey(sum.scope, quarter).PK + sumKey(sum.scope, quarter).SK,
      sum,
    ]),
  )
  let wrong = 0
  for (const name of new Set([...kept.keys(), ...right.keys()])) {
    const before = kept.get(name)
    const numbers = withoutZeros(right.get(name)?.numbers ?? {})
    if (before && same(withoutZeros(numbersOf(before)), numbers)) continue
    await replace(db, before, right.get(name), { quarter, numbers })
    wrong += 1
  }
  return wrong
}

async function sumItems(db: Db, quarter: string): Promise<Map<string, Item>> {
  const city = await get(db, keys.sum('CITY', quarter))
  const groups = await Promise.all(
    ['DISTRICT', 'CLUSTER'].map((kind) => {
      const { PK, SK } = keys.sum(kind, `${quarter}#`)
      return within(db, PK, SK)
    }),
  )
  return new Map([...(city ? [city] : []), ...groups.flat()].map((item) => [`${item.PK}${item.SK}`, item]))
}

async function replace(
  db: Db,
  before: Item | undefined,
  sum: Sum | undefined,
  { quarter, numbers }: { quarter: string; numbers: Readonly<Record<string, number>> },
): Promise<void> {
  const key = before ? { PK: before.PK, SK: before.SK } : sum && sumKey(sum.scope, quarter)
  const version = Number(before?.version ?? 0)
  const saved = await held(() =>
    db.client.send(
      new PutCommand({
        TableName: db.table,
        Item: { ...key, ...numbers, version: version + 1 },
        ...asRead(before && { version }),
      }),
    ),
  )
  if (!saved) throw new ConflictError(['figures'])
}

function same(one: object, other: object): boolean {
  const plain = (numbers: object) =>
    JSON.stringify(Object.entries(numbers).sort(([a], [b]) => (a < b ? -1 : 1)))
  return plain(one) === plain(other)
}
