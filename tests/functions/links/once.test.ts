import { expect, it } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { submissionsOnce } from '#functions/handlers/links/once.ts'
import { JUDGED } from '#tests/domain/golden.ts'
import { storeAssessed } from '#tests/support/assessed.ts'
import { startTable } from '#tests/support/database.ts'

it('reads a submission once however many parts of a page look at it, each round for itself', async () => {
  const db = await startTable()
  await storeAssessed(db, { id: 'app_1', batchId: 'bat_1', parkName: '示例园', sheets: [JUDGED] })
  const cases = createCases(db)
  const asked: string[] = []
  const once = submissionsOnce({
    ...cases,
    submission(id, round) {
      asked.push(`${id} ${round}`)
      return cases.submission(id, round)
    },
  })
  const [first, second] = await Promise.all([once.submission('app_1', 1), once.submission('app_1', 1)])
  expect(first).toBe(second)
  expect(first?.caseId).toBe('app_1')
  expect(await once.submission('app_1', 2)).toBeUndefined()
  expect(asked).toEqual(['app_1 1', 'app_1 2'])
})
