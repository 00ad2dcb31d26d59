import type { EntryChange, MatterChange } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { keys, listOf } from './keys.ts'
import type { Named } from './transact.ts'
import { asRead, isNew } from './transact.ts'

/** Matters of a designated park, and the rows of its books with what they were before. */
export function homeWrites(
  db: Db,
  {
    matters = [],
    entries = [],
  }: { readonly matters?: readonly MatterChange[]; readonly entries?: readonly EntryChange[] },
): Named[] {
  return [
    ...matters.map((matter) => matterWrite(db, matter)),
    ...entries.flatMap((entry) => entryWrites(db, entry)),
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

function entryWrites(db: Db, { before, after }: EntryChange): Named[] {
  const { caseId, book, id } = after
  const Item = { ...keys.entry(caseId, book, id), ...after, version: after.version + 1 }
  const now: Named = { name: 'entry', write: { Put: { TableName: db.table, Item, ...asRead(before) } } }
  if (!before) return [now]
  const past = { ...keys.pastEntry(caseId, book, id, before.version), ...before }
  return [
    now,
    { name: 'entry', write: { Put: { TableName: db.table, Item: past, ConditionExpression: isNew } } },
  ]
}
