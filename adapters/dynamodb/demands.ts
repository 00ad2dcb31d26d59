import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { DemandPages, DemandQuery } from '#domain/demand-pages.ts'
import { demandPlace, inHand } from '#domain/demand-pages.ts'
import type { Entry } from '#domain/entry.ts'
import { entryOf } from './books.ts'
import type { Db } from './db.ts'
import { indexes, listOf } from './keys.ts'

/** One query for the city, one for each district a district answers for. */
export function createDemandPages(db: Db): DemandPages {
  return {
    async page(query) {
      const { state, districts, most } = query
      const read = districts
        ? districts.map((id) => pageOf(db, indexes.list, listOf.demands(id, state), query))
        : [pageOf(db, indexes.due, listOf.allDemands(state), query)]
      const found = (await Promise.all(read)).flat().map(entryOf)
      const sorted = found.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
      const all = state === inHand ? sorted : sorted.reverse()
      const entries = all.slice(0, most)
      const last = entries.at(-1)
      return { entries, next: all.length > most && last ? placeOf(last) : undefined }
    },
  }
}

const placeOf = (entry: Entry): string => demandPlace(entry)?.place ?? ''

const first = '0'
const last = '~'

/** One more than a page takes, to know whether there is another, and the one the last page ended with. */
async function pageOf(
  db: Db,
  index: (typeof indexes)[keyof typeof indexes],
  partition: string,
  { state, dueBefore, after, most }: DemandQuery,
): Promise<Record<string, unknown>[]> {
  const forward = state === inHand
  const { Items = [] } = await db.client.send(
    new QueryCommand({
      TableName: db.table,
      IndexName: index.name,
      KeyConditionExpression: '#pk = :demands AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#pk': index.pk, '#sk': index.sk },
      ExpressionAttributeValues: {
        ':demands': partition,
        ':from': forward ? (after ?? first) : first,
        ':to': forward ? (dueBefore ?? last) : (after ?? last),
      },
      ScanIndexForward: forward,
      Limit: most + 2,
    }),
  )
  return Items.filter((item) => item[index.sk] !== after)
}
