import type { Application } from '#domain/application.ts'
import type { Ban } from '#domain/ban.ts'
import { demandPlace } from '#domain/demand-pages.ts'
import type { Entry } from '#domain/entry.ts'
import type { EntryChange, MatterChange } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { keys, listOf } from './keys.ts'
import type { Named } from './transact.ts'
import { asRead, isNew } from './transact.ts'

const banIsLonger = `${isNew} OR #until <= :until`

/** Matters of a designated park, and the rows of its books with what they were before. */
export function homeWrites(
  db: Db,
  {
    matters = [],
    entries = [],
    ban,
    after,
  }: {
    readonly after: Pick<Application, 'districtId'>
    readonly matters?: readonly MatterChange[]
    readonly entries?: readonly EntryChange[]
    readonly ban?: Ban | undefined
  },
): Named[] {
  return [
    ...matters.map((matter) => matterWrite(db, matter)),
    ...entries.flatMap((entry) => entryWrites(db, entry, after.districtId)),
    ...(ban ? [banWrite(db, ban)] : []),
  ]
}

function matterWrite(db: Db, { before, after }: MatterChange): Named {
  const { caseId, kind, key, period } = after
  const Item = {
    ...keys.matter(caseId, kind, key),
    L1: listOf.matters(kind, period),
    L2: `${caseId}#${key}`,
    ...after,
    version: after.version + 1,
  }
  return { name: 'matter', write: { Put: { TableName: db.table, Item, ...asRead(before) } } }
}

/** Whoever writes it has looked that it is not shorter than the one there is. */
function banWrite(db: Db, ban: Ban): Named {
  return {
    name: 'ban',
    write: {
      Put: {
        TableName: db.table,
        Item: { ...keys.ban(ban.uscc), ...ban },
        ConditionExpression: banIsLonger,
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':until': ban.until },
      },
    },
  }
}

function entryWrites(db: Db, { before, after }: EntryChange, districtId: string | undefined): Named[] {
  const { caseId, book, id } = after
  const key = { ...keys.entry(caseId, book, id), ...demandLists(after, districtId) }
  const Item = { ...key, ...after, version: after.version + 1 }
  const now: Named = { name: 'entry', write: { Put: { TableName: db.table, Item, ...asRead(before) } } }
  if (!before) return [now]
  const past = { ...keys.pastEntry(caseId, book, id, before.version), ...before }
  return [
    now,
    { name: 'entry', write: { Put: { TableName: db.table, Item: past, ConditionExpression: isNew } } },
  ]
}

/** A demand is listed with those of its district and of all parks, by its state. */
function demandLists(entry: Entry, districtId = ''): Record<string, string> {
  const listed = demandPlace(entry)
  if (!listed) return {}
  const { state, place } = listed
  return { L1: listOf.demands(districtId, state), L2: place, D1: listOf.allDemands(state), D2: place }
}
