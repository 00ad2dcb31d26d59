import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Db } from '#adapters/dynamodb/db.ts'
import { connect } from '#adapters/dynamodb/db.ts'
import { createProjections } from '#adapters/dynamodb/figures.ts'
import { createHomePages } from '#adapters/dynamodb/home-pages.ts'
import { keys, listOf } from '#adapters/dynamodb/keys.ts'
import { sumKey } from '#adapters/dynamodb/sum-key.ts'
import { createSums } from '#adapters/dynamodb/sums.ts'
import { tableDefinition, ttlAttribute } from '#adapters/dynamodb/table.ts'
import { quartersBetween } from '#domain/figures/periods.ts'
import type { HomeFigures } from '#domain/projection.ts'
import { sumsOf } from '#domain/projection.ts'
import { chartNames } from '#functions/views/programme/charts.ts'
import { chartsOf, figureRows, loadKnown, targetRows } from '#functions/views/programme/dashboard.ts'
import { parksBehind, seeFigure } from '#functions/views/programme/figure-view.ts'
import { everybody, reachOf } from '#functions/views/programme/scope.ts'
import { credentials, region } from '#local/account.ts'
import { startDatabase } from '#local/dynamodb/server.ts'
import { ensureTable } from '#local/dynamodb/table.ts'
import { createPorts } from '#local/ports.ts'
import { NUMBERS } from '#schemas/figures/catalogue.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { districtsOn } from '#schemas/reference/find-district.ts'
import type { Figure } from './figure.ts'
import { inFolder } from './folder.ts'
import type { Meter } from './meter.ts'
import { startMeter } from './meter.ts'
import { print } from './part.ts'
import { round } from './stats.ts'

const today = '2026-12-02'
const quarter = '2026Q4'
/** Every quarter of the plan so far has its sums; parks are stored for the one that is looked at. */
const quarters = quartersBetween('2024-10-17', today)
const districts = districtsOn(today).map(({ id }) => id)
const officer = { email: 'city@city.example', name: '程砚秋', office: 'CITY', roles: [] }
const districtOfficer = { ...officer, office: 'CQ-LJXQ' }
const ask = { query: new URLSearchParams(), today, lang: 'zh-CN' as const }

/** Reads of the dashboard, of a figure with its parks, and of a district’s own view, with so many parks. */
async function measure(homes: number, spread: number, most?: number, stored = homes): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const database = await startDatabase({
      dbPath: join(folder, 'dynamodb.sqlite'),
      pidPath: join(folder, 'dynamodb.json'),
      ports: createPorts(join(folder, 'ports.json')),
    })
    const connection = { endpoint: database.endpoint, region, credentials }
    const clients = {
      client: new DynamoDBClient(connection),
      streams: new DynamoDBStreamsClient(connection),
    }
    await ensureTable(clients, tableDefinition('ecohome'), ttlAttribute)
    await fill(connect({ table: 'ecohome', endpoint: database.endpoint, region }), { homes, spread, stored })
    const meter = await startMeter(database.endpoint)
    try {
      return await looks(meter, `${homes}-${spread}`, `${homes} parks in ${spread} districts`, most)
    } finally {
      await meter.close()
      await database.stop()
    }
  })
}

async function looks(meter: Meter, id: string, about: string, most?: number): Promise<Figure[]> {
  const db = connect({ table: 'ecohome', endpoint: meter.endpoint, region })
  const [sums, pages, projections] = [createSums(db), createHomePages(db), createProjections(db)]
  const dashboard = await counted(meter, async () => {
    const known = await loadKnown(sums, { reach: everybody, ...ask })
    targetRows(known)
    figureRows(known, {})
    chartsOf(known, chartNames, () => '')
  })
  const own = await counted(meter, async () => {
    const known = await loadKnown(sums, { reach: reachOf(districtOfficer, today), ...ask })
    figureRows(known, {})
  })
  const figure = await counted(meter, async () => {
    const seen = await seeFigure(sums, 'D02', { officer, ...ask })
    await parksBehind(pages, seen, { officer, ...ask })
  })
  const [before] = (await projections.ofHome('app_0')).quarters
  const saved = await counted(meter, async () => {
    if (!before) throw new Error('no park')
    await projections.save(before, { ...before, numbers: { ...before.numbers, startups: 41 } })
  })
  const note = (ms: number, calls: number) => `${calls} calls, ${round(ms)} ms`
  return [
    {
      id: `dashboard-${id}`,
      what: `dashboard of the city, ${about}`,
      value: dashboard.readUnits,
      unit: 'read units',
      ...(most !== undefined && { most }),
      note: note(dashboard.ms, dashboard.calls),
    },
    {
      id: `own-${id}`,
      what: `dashboard of a district, ${about}`,
      value: own.readUnits,
      unit: 'read units',
      note: note(own.ms, own.calls),
    },
    {
      id: `figure-${id}`,
      what: `a figure with its first 50 parks, ${about}`,
      value: figure.readUnits,
      unit: 'read units',
      note: note(figure.ms, figure.calls),
    },
    {
      id: `project-${id}`,
      what: `a park’s changed summary, ${about}`,
      value: saved.writeUnits,
      unit: 'write units',
      note: note(saved.ms, saved.calls),
    },
  ]
}

async function counted(meter: Meter, run: () => Promise<void>) {
  const before = meter.counted()
  const begun = performance.now()
  await run()
  const after = meter.counted()
  return {
    ms: performance.now() - begun,
    calls: after.calls - before.calls,
    readUnits: after.readUnits - before.readUnits,
    writeUnits: after.writeUnits - before.writeUnits,
  }
}

/** Summaries and their sums, written straight: that sums are always those of the summaries is what tests prove. */
async function fill(
  db: Db,
  { homes, spread, stored }: { homes: number; spread: number; stored: number },
): Promise<void> {
  const numbers = Object.fromEntries([...NUMBERS.keys()].map((key, n) => [key, n + 1]))
  const summaries = Array.from({ length: homes }, (_, n): HomeFigures => {
    const clusters = [n, n + 1].map((one) => CLUSTERS[one % CLUSTERS.length]?.code ?? '')
    const about = { caseId: `app_${n}`, titleNo: `CQSTJY-2026-${n}`, name: `第${n}生态园` }
    const districtId = districts[n % spread] ?? ''
    return { ...about, districtId, clusters, period: quarter, status: '有效', numbers, version: 1 }
  })
  const sums = quarters.flatMap((period) =>
    [...sumsOf(summaries).values()].map((sum) => ({
      ...sumKey(sum.scope, period),
      ...sum.numbers,
      version: homes,
    })),
  )
  const parks = summaries.slice(0, stored).map((one) => ({
    ...keys.homeFigures(one.caseId, quarter),
    L1: listOf.homes(quarter),
    L2: `${one.districtId}#${one.caseId}`,
    ...one,
  }))
  const items = [...sums, ...parks]
  for (let n = 0; n < items.length; n += 25)
    await db.client.send(
      new BatchWriteCommand({
        RequestItems: { [db.table]: items.slice(n, n + 25).map((Item) => ({ PutRequest: { Item } })) },
      }),
    )
}

// The last one is the most a dashboard can cost; its parks are not all stored, because it reads none of them.
const few = await measure(10, 10)
const same = few[0]?.value
print([
  ...few,
  ...(await measure(10_000, 10, same)),
  ...(await measure(10_000, districts.length, undefined, 100)),
])
