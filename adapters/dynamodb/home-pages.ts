import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { HomePages } from '#domain/figures/ports.ts'
import { HomeFigures } from '#domain/projection.ts'
import type { Db } from './db.ts'
import { indexes, listOf } from './keys.ts'

/** Parks of a quarter in the order of their districts, which is how the index holds them. */
export function createHomePages(db: Db): HomePages {
  return {
    async page({ quarter, districts, after, most }) {
      const homes: HomeFigures[] = []
      for (const prefix of districts?.map((id) => `${id}#`).toSorted() ?? ['']) {
        if (after !== undefined && after > `${prefix}~`) continue
        const from = after !== undefined && after > prefix ? after : prefix
        const { Items = [] } = await db.client.send(
          new QueryCommand({
            TableName: db.table,
            IndexName: indexes.list.name,
            KeyConditionExpression: 'L1 = :homes AND L2 BETWEEN :from AND :to',
            ExpressionAttributeValues: {
              ':homes': listOf.homes(quarter),
              ':from': from === after ? `${from}!` : from,
              ':to': `${prefix}~`,
            },
            Limit: most + 1 - homes.length,
          }),
        )
        homes.push(...Items.map((item) => HomeFigures.parse(item)))
        if (homes.length > most) break
      }
      const shown = homes.slice(0, most)
      const last = shown.at(-1)
      return { homes: shown, next: homes.length > most && last ? placeOf(last) : undefined }
    },
  }
}

/** Where a park stands in the list of its quarter. */
export function placeOf({ districtId, caseId }: Pick<HomeFigures, 'districtId' | 'caseId'>): string {
  return `${districtId}#${caseId}`
}
