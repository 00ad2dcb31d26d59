import type { Sums } from '#domain/figures/ports.ts'
import type { Numbers } from '#domain/projection.ts'
import { added } from '#domain/projection.ts'
import type { Db } from './db.ts'
import { get, query } from './db.ts'
import { keys } from './keys.ts'

type Item = Record<string, unknown>

export function createSums(db: Db): Sums {
  const within = async (kind: string, prefix: string) => {
    const { PK, SK } = keys.sum(kind, prefix)
    const items = await query(db, {
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: { ':pk': PK, ':prefix': SK },
    })
    return new Map(items.map((item) => [String(item.SK).slice(SK.length), numbersOf(item)]))
  }
  return {
    city: () => within('CITY', ''),
    districts: (quarter) => within('DISTRICT', `${quarter}#`),
    clusters: (quarter) => within('CLUSTER', `${quarter}#`),
    async ofDistricts(ids, quarters) {
      const one = async (quarter: string): Promise<[string, Numbers]> => {
        const items = await Promise.all(ids.map((id) => get(db, keys.sum('DISTRICT', `${quarter}#${id}`))))
        return [quarter, items.map((item) => numbersOf(item ?? {})).reduce(added, {})]
      }
      return new Map(await Promise.all(quarters.map(one)))
    },
  }
}

/** A sum's item is its numbers: what is added to stands at the top, because only there DynamoDB adds. */
export function numbersOf(item: Item): Numbers {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      name !== 'version' && typeof value === 'number' ? [[name, value]] : [],
    ),
  )
}
