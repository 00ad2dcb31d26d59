import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { Officer } from '#domain/person.ts'
import type { Directory } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { get, within } from './db.ts'
import { keys } from './keys.ts'

export function createDirectory(db: Db): Directory {
  const officer = async (email: string) => {
    const item = await get(db, keys.person(email))
    return item && Officer.parse(item)
  }
  return {
    officer,
    async officers(office) {
      const items = await within(db, keys.officer(office, '').PK, 'OFFICER#')
      return items.map((item) => Officer.parse(item))
    },
    /** Writes both ways in: by office and by address. A move to another office removes the old entry. */
    async putOfficer(next) {
      const before = await officer(next.email)
      const moved = before && before.office !== next.office
      await db.client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName: db.table, Item: { ...keys.officer(next.office, next.email), ...next } } },
            { Put: { TableName: db.table, Item: { ...keys.person(next.email), ...next } } },
            ...(moved
              ? [{ Delete: { TableName: db.table, Key: keys.officer(before.office, before.email) } }]
              : []),
          ],
        }),
      )
    },
  }
}
