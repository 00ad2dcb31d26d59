import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Projections } from '#domain/figures/ports.ts'
import type { Numbers } from '#domain/projection.ts'
import { changesOf, HomeFigures } from '#domain/projection.ts'
import { districtById } from '#schemas/reference/find-district.ts'
import { waitingOn, waitsFor } from './calendar.ts'
import { countUnits, unitsIn } from './counted-units.ts'
import type { Db } from './db.ts'
import { held, query } from './db.ts'
import { placeOf } from './home-pages.ts'
import { keys, listOf } from './keys.ts'
import { repairSums } from './repair-sums.ts'
import { sumKey } from './sum-key.ts'
import type { Named } from './transact.ts'
import { asRead, transact } from './transact.ts'

const Recount = z.object({ day: z.string() })

const isQuarter = (SK: unknown): boolean => String(SK).startsWith(keys.homeFigures('', '').SK)

export function createProjections(db: Db): Projections {
  return {
    async ofHome(caseId) {
      const { PK } = keys.homeFigures(caseId, '')
      const items = await query(db, {
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': PK },
        ConsistentRead: true,
      })
      const kept = new Map(items.map((item) => [item.SK, item]))
      const recount = kept.get(keys.recount(caseId).SK)
      return {
        quarters: items.filter(({ SK }) => isQuarter(SK)).map((item) => HomeFigures.parse(item)),
        units: unitsIn(kept.get(keys.countedUnits(caseId).SK)),
        recountOn: recount && Recount.parse(recount).day,
      }
    },
    save: (before, after) => transact(db, [summaryWrite(db, before, after), ...sumWrites(db, before, after)]),
    countUnits: (caseId, before, codes) => countUnits(db, caseId, before, codes),
    async recountOn(caseId, day) {
      const Item = { ...keys.recount(caseId), ...waitsFor(day, caseId), caseId, day }
      await held(() =>
        db.client.send(
          new PutCommand({
            TableName: db.table,
            Item,
            ConditionExpression: 'attribute_not_exists(PK) OR #day <> :day',
            ExpressionAttributeNames: { '#day': 'day' },
            ExpressionAttributeValues: { ':day': day },
          }),
        ),
      )
    },
    async recountsBy(day, most) {
      const items = await waitingOn(db, day, keys.recount(''))
      return items.slice(0, most).map(({ caseId }) => String(caseId))
    },
    repair: (quarter, caseIds) => repairSums(db, quarter, caseIds),
  }
}

function summaryWrite(db: Db, before: HomeFigures | undefined, after: Omit<HomeFigures, 'version'>): Named {
  if (!districtById(after.districtId)) throw new Error(`no district ${after.districtId}`)
  const Item = {
    ...keys.homeFigures(after.caseId, after.period),
    L1: listOf.homes(after.period),
    L2: placeOf(after),
    ...after,
    version: (before?.version ?? 0) + 1,
  }
  return { name: 'figures', write: { Put: { TableName: db.table, Item, ...asRead(before) } } }
}

/** The groups gain or lose the difference, in the transaction in which the summary is replaced. */
function sumWrites(db: Db, before: HomeFigures | undefined, after: Omit<HomeFigures, 'version'>): Named[] {
  return changesOf(before, after).map(({ scope, numbers }) => ({
    name: 'figures',
    write: { Update: { TableName: db.table, Key: sumKey(scope, after.period), ...addition(numbers) } },
  }))
}

function addition(numbers: Numbers) {
  const all = Object.entries({ ...numbers, version: 1 })
  return {
    UpdateExpression: `ADD ${all.map((_, n) => `#${n} :${n}`).join(',')}`,
    ExpressionAttributeNames: Object.fromEntries(all.map(([name], n) => [`#${n}`, name])),
    ExpressionAttributeValues: Object.fromEntries(all.map(([, value], n) => [`:${n}`, value])),
  }
}
