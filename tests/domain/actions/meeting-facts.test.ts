import { beforeAll, expect, it } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { assess, resultOf } from '#domain/actions/assess.ts'
import { meetingFacts } from '#domain/actions/meeting-facts.ts'
import { JUDGED } from '#tests/domain/golden.ts'
import { storeAssessed } from '#tests/support/assessed.ts'
import { startTable } from '#tests/support/database.ts'

const db = await startTable()
const deps = {
  cases: createCases(db),
  tasks: createTasks(db),
  rubrics: createRubrics(db),
  pipeline: createPipeline(db),
}
const given = {
  app_0001: JUDGED,
  app_0002: JUDGED,
  // The same total, with more of it in the group that the tie-break looks at first.
  app_0003: { ...JUDGED, C1J: 1.6, E1: 3.1 },
  app_0004: { ...JUDGED, E1: 2 },
}

const factsOf = async (id: string) => {
  const application = await deps.cases.load(id)
  if (!application) throw new Error(`no case ${id}`)
  return meetingFacts(deps, application)
}

beforeAll(async () => {
  for (const [id, points] of Object.entries(given)) {
    const before = await storeAssessed(db, {
      id,
      batchId: 'bat_1',
      parkName: id,
      sheets: [points, points, points],
    })
    const score = resultOf(await assess(deps, id, 1))
    await deps.cases.commit({ before, after: { ...before, score }, facts: [], effects: [] })
  }
})

it('ranks a park by its total and then by the tie-break of the rubric', async () => {
  const ranks = await Promise.all(Object.keys(given).map(async (id) => (await factsOf(id)).rank))
  expect(ranks).toEqual([2, 2, 1, 4])
})

it('names the parks that the rubric cannot tell from this one, and no others', async () => {
  expect((await factsOf('app_0001')).tied).toEqual(['SB-2026-BS-0002 app_0002（尚未审定）'])
  expect((await factsOf('app_0003')).tied).toEqual([])
  expect((await factsOf('app_0004')).tied).toEqual([])
})
