import { Entry } from '#domain/entry.ts'
import type { Books } from '#domain/ports.ts'
import type { Db } from './db.ts'
import { get, within } from './db.ts'
import { keys } from './keys.ts'

export function createBooks(db: Db): Books {
  return {
    async all(caseId) {
      return (await within(db, keys.entry(caseId, '', '').PK, 'ENTRY#')).map(entryOf)
    },
    async entries(caseId, book) {
      const { PK, SK } = keys.entry(caseId, book, '')
      return (await within(db, PK, SK)).map(entryOf)
    },
    async entry(caseId, book, id) {
      const item = await get(db, keys.entry(caseId, book, id))
      return item && entryOf(item)
    },
    async past(caseId, book, id) {
      const { PK, SK } = keys.pastEntry(caseId, book, id, 0)
      return (await within(db, PK, SK.replace(/\d+$/, ''))).map(entryOf)
    },
  }
}

/** Answers were checked by their form before they were stored: what comes back is taken as they are. */
export function entryOf(item: Record<string, unknown>): Entry {
  return Entry.parse(item) as Entry
}
