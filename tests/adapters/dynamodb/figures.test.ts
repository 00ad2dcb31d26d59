import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import { createProjections } from '#adapters/dynamodb/figures.ts'
import { createHomePages } from '#adapters/dynamodb/home-pages.ts'
import { keys } from '#adapters/dynamodb/keys.ts'
import { createSums } from '#adapters/dynamodb/sums.ts'
import { ConflictError } from '#domain/errors.ts'
import type { HomeFigures } from '#domain/projection.ts'
import { startTable } from '#tests/support/database.ts'

const db = await startTable()
const figures = createProjections(db)
const sums = createSums(db)
const pages = createHomePages(db)

function summary(
  caseId: string,
  period: string,
  more: Partial<HomeFigures> = {},
): Omit<HomeFigures, 'version'> {
  return {
    caseId,
    period,
    titleNo: `CQSTJY-2026-${caseId}`,
    name: `${caseId}园`,
    districtId: '500106',
    clusters: ['A1'],
    status: '有效',
    numbers: { homes: 1, startups: 10 },
    ...more,
  }
}

/** As the relay does it: read, work out, save; once more when somebody was faster. */
async function project(after: Omit<HomeFigures, 'version'>): Promise<void> {
  for (;;) {
    const before = (await figures.ofHome(after.caseId)).quarters.find(({ period }) => period === after.period)
    try {
      return await figures.save(before, after)
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
    }
  }
}

describe('sums', () => {
  test('follow the summaries, and stay the same when a park is projected again', async () => {
    await project(summary('a', '2026Q1'))
    await project(
      summary('b', '2026Q1', {
        districtId: '500112',
        clusters: ['A1', 'D07'],
        numbers: { homes: 1, startups: 7 },
      }),
    )
    await project(summary('a', '2026Q1', { numbers: { homes: 1, startups: 12, teams: 2 } }))
    await project(summary('a', '2026Q1', { numbers: { homes: 1, startups: 12, teams: 2 } }))
    expect(await sums.city()).toEqual(new Map([['2026Q1', { homes: 2, startups: 19, teams: 2 }]]))
    expect(await sums.districts('2026Q1')).toEqual(
      new Map([
        ['500106', { homes: 1, startups: 12, teams: 2 }],
        ['500112', { homes: 1, startups: 7 }],
      ]),
    )
    expect((await sums.clusters('2026Q1')).get('D07')).toEqual({ homes: 1, startups: 7 })
    expect(await sums.ofDistricts(['500106', '500112'], ['2026Q1', '2025Q4'])).toEqual(
      new Map([
        ['2026Q1', { homes: 2, startups: 19, teams: 2 }],
        ['2025Q4', {}],
      ]),
    )
  })

  test('are exact when many are projected at once', async () => {
    const all = Array.from({ length: 24 }, (_, n) =>
      summary(`c${n % 6}`, '2026Q2', { numbers: { homes: 1, startups: n } }),
    )
    await Promise.all(all.map(project))
    const homes = (await Promise.all([0, 1, 2, 3, 4, 5].map((n) => figures.ofHome(`c${n}`)))).flatMap(
      ({ quarters }) => quarters,
    )
    const startups = homes.reduce((sum, { numbers }) => sum + (numbers.startups ?? 0), 0)
    expect((await sums.city()).get('2026Q2')).toEqual({ homes: 6, startups })
  })

  test('a summary somebody else replaced is not replaced again', async () => {
    const [stale] = (await figures.ofHome('a')).quarters
    await project(summary('a', '2026Q1', { numbers: { homes: 1, startups: 13 } }))
    await expect(figures.save(stale, summary('a', '2026Q1'))).rejects.toMatchObject({ on: ['figures'] })
  })

  test('that went wrong are found and put right', async () => {
    await project(summary('x', '2026Q3'))
    await project(summary('y', '2026Q3', { clusters: [] }))
    expect(await figures.repair('2026Q3', ['x', 'y'])).toBe(0)
    await db.client.send(
      new PutCommand({ TableName: db.table, Item: { ...keys.sum('CITY', '2026Q3'), homes: 9, version: 2 } }),
    )
    await db.client.send(
      new PutCommand({
        TableName: db.table,
        Item: { ...keys.sum('CLUSTER', '2026Q3#B1'), homes: 1, version: 1 },
      }),
    )
    expect(await figures.repair('2026Q3', ['x', 'y'])).toBe(2)
    expect((await sums.city()).get('2026Q3')).toEqual({ homes: 2, startups: 20 })
    expect((await sums.clusters('2026Q3')).get('B1')).toEqual({})
    expect(await figures.repair('2026Q3', ['x', 'y'])).toBe(0)
  })
})

test('parks of a quarter come a page at a time, also of several districts', async () => {
  for (const [n, districtId] of ['500105', '500112', 'CQ-LJXQ', '500106', '500112'].entries())
    await project(summary(`p${n}`, '2026Q4', { districtId }))
  const walk = async (districts?: string[]) => {
    const found: string[][] = []
    let after: string | undefined
    do {
      const page = await pages.page({ quarter: '2026Q4', districts, after, most: 2 })
      found.push(page.homes.map(({ caseId }) => caseId))
      after = page.next
    } while (after)
    return found
  }
  expect(await walk()).toEqual([['p0', 'p3'], ['p1', 'p4'], ['p2']])
  expect(await walk(['CQ-LJXQ', '500112', '500105'])).toEqual([
    ['p0', 'p1'],
    ['p4', 'p2'],
  ])
  expect(await walk(['500101'])).toEqual([[]])
})

test('a unit belongs to the park that counted it first', async () => {
  const { units: none } = await figures.ofHome('first')
  const first = await figures.countUnits('first', none, ['u1', 'u2'])
  expect(first).toMatchObject({ mine: ['u1', 'u2'], others: [] })
  const second = await figures.countUnits('second', (await figures.ofHome('second')).units, ['u2', 'u3'])
  expect(second).toMatchObject({ mine: ['u3'], others: ['u2'] })
  expect(await figures.countUnits('second', second, ['u2', 'u3'])).toBe(second)
  expect((await figures.ofHome('second')).units).toEqual(second)
  await expect(figures.countUnits('second', none, ['u9'])).rejects.toMatchObject({ on: ['figures'] })
})

test('parks wait for the day on which the calendar changes their figures', async () => {
  await figures.recountOn('late', '2026-07-01')
  await figures.recountOn('soon', '2026-05-31')
  await figures.recountOn('soon', '2026-06-30')
  expect(await figures.ofHome('soon')).toMatchObject({ quarters: [], recountOn: '2026-06-30' })
  expect(await figures.recountsBy('2026-06-29', 10)).toEqual([])
  expect(await figures.recountsBy('2026-07-01', 10)).toEqual(['soon', 'late'])
  expect(await figures.recountsBy('2026-07-01', 1)).toEqual(['soon'])
})
