import * as z from 'zod/mini'
import { Application } from '#domain/application.ts'
import { DrawRecord } from '#domain/draw.ts'
import { Event } from '#domain/event.ts'
import { Panel } from '#domain/panel.ts'
import type { Cases } from '#domain/ports.ts'
import type { Submission } from '#domain/submission.ts'
import type { Db } from './db.ts'
import { get, getAll, inPartition, pages, query, within } from './db.ts'
import { indexes, keys, listOf } from './keys.ts'
import { unpack } from './pack.ts'

const Stored = z.object({
  caseId: z.string(),
  round: z.number(),
  form: z.object({ id: z.string(), version: z.number() }),
  at: z.string(),
  document: z.unknown(),
})

export type CaseReader = Omit<Cases, 'commit' | 'nextNumber'>

/** What is on record of a case, for functions that change none. */
export function createCaseReader(db: Db): CaseReader {
  return {
    async load(id) {
      const item = await get(db, keys.application(id))
      return item && Application.parse(item)
    },
    async loadAll(ids) {
      const items = await getAll(
        db,
        ids.map((id) => keys.application(id)),
      )
      return items.map((item) => Application.parse(item))
    },
    async ofOwner(ownerId) {
      const items = await query(db, {
        IndexName: indexes.list.name,
        KeyConditionExpression: 'L1 = :owner',
        ExpressionAttributeValues: { ':owner': listOf.owner(ownerId) },
        ScanIndexForward: false,
      })
      return items.map((item) => Application.parse(item))
    },
    async history(id, since) {
      const { PK } = keys.event(id, 0)
      const items = since === undefined ? await within(db, PK, 'EVENT#') : await eventsSince(db, PK, since)
      return items.map((item) => Event.parse(item))
    },
    async submission(id, round): Promise<Submission | undefined> {
      const item = await get(db, keys.submission(id, round))
      if (!item) return undefined
      const { document, ...stored } = Stored.parse(item)
      // Our own document, checked before it was stored: the packing is the parsing boundary.
      return { ...stored, ...(unpack(document) as Pick<Submission, 'answers' | 'roster' | 'files'>) }
    },
    async panel(id, n) {
      const item = await get(db, keys.panel(id, n))
      return item && Panel.parse(item)
    },
    async draw(id, n) {
      const item = await get(db, keys.draw(id, n))
      return item && DrawRecord.parse(item)
    },
  }
}

/** So many events a page: a matter has twenty to forty. */
const eventsAtOnce = 40

/** Read from the newest back, so that it costs what came since and not what the case went through before. */
async function eventsSince(db: Db, PK: string, since: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  const newestFirst = { ...inPartition(PK, 'EVENT#'), ScanIndexForward: false, Limit: eventsAtOnce }
  for await (const page of pages(db, newestFirst)) {
    const recent = page.filter(({ at }) => typeof at === 'string' && at >= since)
    found.push(...recent)
    if (recent.length < page.length) break
  }
  return found.reverse()
}
