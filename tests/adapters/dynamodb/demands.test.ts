import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createDemandPages } from '#adapters/dynamodb/demands.ts'
import { homeWrites } from '#adapters/dynamodb/home-items.ts'
import { transact } from '#adapters/dynamodb/transact.ts'
import type { DemandQuery } from '#domain/demand-pages.ts'
import type { Entry } from '#domain/entry.ts'
import { startTable } from '#tests/support/database.ts'

const db = await startTable()
const { page } = createDemandPages(db)

const Scanned = z.object({ ScannedCount: z._default(z.number(), 0) })

const by = { kind: 'system', name: 'test', how: 'workflow' } as const

function row(caseId: string, id: string, answers: Entry['answers'], more: Partial<Entry> = {}): Entry {
  const form = { id: 'demands', version: 1 }
  return { caseId, book: 'L16', id, form, answers, at: '', by, version: 0, ...more }
}

const open = (dueOn: string) => ({ state: '办理中', dueOn })

function write(districtId: string, changes: readonly { before?: Entry; after: Entry }[]): Promise<void> {
  return transact(db, homeWrites(db, { after: { districtId }, entries: changes }))
}

/** Pages of a query one after the other, as whoever reads them goes on. */
async function all(query: Omit<DemandQuery, 'after'>): Promise<string[][]> {
  const pages: string[][] = []
  let after: string | undefined
  do {
    const { entries, next } = await page({ ...query, after })
    pages.push(entries.map(({ caseId }) => caseId))
    after = next
  } while (after)
  return pages
}

const [a, b, c, d] = [
  row('a', 'row_1', open('2026-03-05')),
  row('b', 'row_1', open('2026-03-01')),
  row('c', 'row_1', open('2026-03-03')),
  row('d', 'row_1', { state: '已解决', dueOn: '2026-01-01', closedOn: '2026-02-01' }),
]
await write('500101', [{ after: a }, { after: d }])
await write('500102', [{ after: b }])
await write('500103', [{ after: c }, { after: row('c', 'row_2', open('2026-03-02'), { book: 'L14' }) }])

test('demands of all parks come by the day they are due, those of some districts with them or without', async () => {
  expect(await all({ state: '办理中', most: 10 })).toEqual([['b', 'c', 'a']])
  expect(await all({ state: '办理中', most: 2 })).toEqual([['b', 'c'], ['a']])
  expect(await all({ state: '办理中', districts: ['500101', '500103'], most: 1 })).toEqual([['c'], ['a']])
  expect(await all({ state: '办理中', districts: ['500102'], most: 5 })).toEqual([['b']])
  expect(await all({ state: '办理中', dueBefore: '2026-03-03', most: 5 })).toEqual([['b']])
})

test('one that is closed moves to its state, newest first; one that is struck out is in no list', async () => {
  const closed = { state: '已解决', dueOn: '2026-03-05', closedOn: '2026-03-04' }
  await write('500101', [{ before: { ...a, version: 1 }, after: { ...a, answers: closed, version: 1 } }])
  expect(await all({ state: '办理中', most: 5 })).toEqual([['b', 'c']])
  expect(await all({ state: '已解决', most: 1 })).toEqual([['a'], ['d']])
  await write('500102', [{ before: { ...b, version: 1 }, after: { ...b, removedAt: '2026', version: 1 } }])
  expect(await all({ state: '办理中', districts: ['500102'], most: 5 })).toEqual([[]])
})

test('a page costs the same with three parks and with some hundred', async () => {
  const read: number[] = []
  db.client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args)
      read.push(Scanned.parse(answer.output).ScannedCount)
      return answer
    },
    { step: 'initialize' },
  )
  const costOf = async (query: DemandQuery) => {
    read.length = 0
    await page(query)
    return [...read]
  }
  const query = { state: '办理中', most: 1 } as const
  for (let n = 0; n < 300; n += 50)
    await write(
      '500104',
      Array.from({ length: 50 }, (_, i) => ({ after: row(`p${n + i}`, 'row_1', open('2026-04-01')) })),
    )
  expect(await costOf(query)).toEqual([3])
  expect(await costOf({ ...query, districts: ['500104'] })).toEqual([3])
  expect((await all({ ...query, most: 30 })).map(({ length }) => length)).toEqual([
    ...Array<number>(10).fill(30),
    1,
  ])
})
