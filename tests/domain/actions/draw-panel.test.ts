import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, expect, test } from 'vitest'
import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { keys } from '#adapters/dynamodb/keys.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createSeats } from '#adapters/dynamodb/seats.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { createCallReserve } from '#domain/actions/call-reserve.ts'
import { createDrawPanel } from '#domain/actions/draw-panel.ts'
import { replay, usualMostLoad } from '#domain/draw.ts'
import type { Panel } from '#domain/panel.ts'
import { holders } from '#domain/seats.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import { expertWith } from '#tests/domain/people.ts'
import { storeAssessed } from '#tests/support/assessed.ts'
import { startTable } from '#tests/support/database.ts'

const db = await startTable()
const at = '2026-11-23T02:00:00Z'
const cases = createCases(db)
const seats = createSeats(db)
const batch = demonstrationBatch(at)
const deps = {
  ...clockwork(() => new Date(at)),
  cases,
  seats,
  tasks: createTasks(db),
  experts: createExperts(db),
  batches: createBatches(db),
  directory: createDirectory(db),
  rubrics: createRubrics(db),
}
const draw = createDrawPanel(deps)

/** So many that no panel ever needs somebody who is full: 20 × 6 seats for 20 × 5, with five free experts to the last. */
const count = 20
const expertIds = Array.from({ length: count }, (_, n) => `exp_${n}`)

beforeAll(async () => {
  await deps.batches.put(batch)
  for (const [n, id] of expertIds.entries())
    await deps.experts.put(
      expertWith({
        id,
        email: `e${n}@experts.example`,
        name: `专家${n}`,
        unit: `示例研究院${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[n]}`,
        specialties: ['产业技术', '园区运营', '财务'],
        fields: ['A1', 'A2', 'A3'],
      }),
      0,
    )
})

async function storePark(id: string): Promise<string> {
  const spec = {
    id,
    batchId: batch.id,
    parkName: `示例园${id}`,
    sheets: [],
    status: 'expert-review',
  } as const
  return (await storeAssessed(db, spec)).id
}

/** As if so many seats were held on panels elsewhere. */
async function hold(counts: Readonly<Record<string, number>>): Promise<void> {
  for (const [expertId, held] of Object.entries(counts))
    await db.client.send(
      new PutCommand({ TableName: db.table, Item: { ...keys.seats(expertId), expertId, held } }),
    )
}

function seatsOn(panels: readonly Panel[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const id of panels.flatMap(holders)) counts[id] = (counts[id] ?? 0) + 1
  return counts
}

async function drawnAs({ caseId, n, seed }: Panel): Promise<void> {
  const record = await cases.draw(caseId, n)
  expect([record?.seed, record && replay(record).same]).toEqual([seed, true])
}

test('draws at the same moment leave nobody with more parks than one after the other would', async () => {
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push(await storePark(`app_${n}`))
  const panels = await Promise.all(ids.map((caseId) => draw({ caseId, visit: 'first' })))
  expect(panels.map(({ status, unmet }) => [status, unmet])).toEqual(ids.map(() => ['proposed', []]))
  const held = seatsOn(panels)
  expect(Math.max(...Object.values(held))).toBeLessThanOrEqual(usualMostLoad)
  expect(await seats.held()).toEqual(held)
  for (const panel of panels) await drawnAs(panel)
})

test('a draw whose expert fills up meanwhile is drawn again with its seed, and the history says for whom', async () => {
  const free = expertIds.slice(0, 5)
  await hold(Object.fromEntries(expertIds.map((id) => [id, free.includes(id) ? 5 : 6])))
  let asked = 0
  const late = {
    held: async () => {
      asked += 1
      return asked === 1 ? {} : seats.held()
    },
  }
  const caseId = await storePark('app_late')
  const panel = await createDrawPanel({ ...deps, seats: late })({ caseId, visit: 'first' })
  expect(asked).toBe(2)
  expect(holders(panel).sort()).toEqual([...free].sort())
  await drawnAs(panel)
  const drawn = (await cases.history(caseId)).find(({ type }) => type === 'panel.drawn')?.sealed
  expect(drawn).toMatchObject({
    seed: panel.seed,
    filled: expect.arrayContaining([expect.stringMatching(/^专家/)]),
  })
  expect(Object.values(await seats.held())).toEqual(expertIds.map(() => 6))
})

test('whoever is full is drawn when no panel can do without', async () => {
  await hold(Object.fromEntries(expertIds.map((id) => [id, 6])))
  const caseId = await storePark('app_needed')
  const panel = await draw({ caseId, visit: 'first' })
  expect(panel.unmet).toEqual([])
  const held = await seats.held()
  expect(holders(panel).map((id) => held[id])).toEqual([7, 7, 7, 7, 7])
})

test('a reserve who is full is passed over while another waits, and the history names who was', async () => {
  await hold(Object.fromEntries(expertIds.map((id) => [id, 0])))
  const caseId = await storePark('app_reserve')
  const { n, seats: all } = await draw({ caseId, visit: 'first' })
  const [first, second] = all.filter(({ kind }) => kind === 'reserve')
  if (!first || !second) throw new Error('no reserves')
  await hold({ [first.expertId]: 6 })
  const call = createCallReserve(deps)
  expect(await call({ caseId, panel: n, seat: 2 })).toBe(second.no)
  const seated = (await cases.history(caseId)).at(-1)
  expect(seated?.sealed).toMatchObject({ to: second.name, passed: [first.name] })
  expect(await call({ caseId, panel: n, seat: 3 })).toBe(first.no)
  expect(await seats.held()).toMatchObject({ [first.expertId]: 7, [second.expertId]: 1 })
})
