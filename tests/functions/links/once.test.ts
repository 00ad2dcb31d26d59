import { expect, it } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { readOnce } from '#functions/handlers/links/once.ts'
import { JUDGED } from '#tests/domain/golden.ts'
import { storeAssessed } from '#tests/support/assessed.ts'
import { startTable } from '#tests/support/database.ts'

it('reads a submission and the tasks of a case once however many parts of a page look at them, each round for itself', async () => {
  const db = await startTable()
  await storeAssessed(db, { id: 'app_1', batchId: 'bat_1', parkName: '示例园', sheets: [JUDGED] })
  const [cases, tasks] = [createCases(db), createTasks(db)]
  const asked: string[] = []
  const once = readOnce({
    cases: {
      ...cases,
      submission(id, round) {
        asked.push(`${id} ${round}`)
        return cases.submission(id, round)
      },
    },
    tasks: {
      ...tasks,
      ofCase(id) {
        asked.push(id)
        return tasks.ofCase(id)
      },
    },
  })
  const [first, second] = await Promise.all([
    once.cases.submission('app_1', 1),
    once.cases.submission('app_1', 1),
  ])
  expect(first).toBe(second)
  expect(first?.caseId).toBe('app_1')
  expect(await once.cases.submission('app_1', 2)).toBeUndefined()
  expect((await once.tasks.ofCase('app_1')).length).toBeGreaterThan(0)
  expect(await once.tasks.ofCase('app_1')).toBe(await once.tasks.ofCase('app_1'))
  expect(asked).toEqual(['app_1 1', 'app_1 2', 'app_1'])
})
