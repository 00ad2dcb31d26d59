import type { TitleWrite } from './commit.ts'
import { keys } from './keys.ts'
import { asRead } from './transact.ts'

/** Enters a title or changes it, in the transaction of its case. */
export const writeTitle: TitleWrite = (db, { before, after }) => ({
  name: 'title',
  write: {
    Put: {
      TableName: db.table,
      Item: { ...keys.title(after.titleNo), ...after, version: after.version + 1 },
      ...asRead(before),
    },
  },
})
