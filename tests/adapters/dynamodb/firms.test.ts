import { expect, test } from 'vitest'
import { createFirms } from '#adapters/dynamodb/firms.ts'
import { startTable } from '#tests/support/database.ts'

const db = await startTable()
let calls = 0
db.client.middlewareStack.add(
  (next) => (args) => {
    calls += 1
    return next(args)
  },
  { step: 'initialize' },
)
const firms = createFirms(db)
const codes = Array.from({ length: 150 }, (_, n) => `CODE${n}`)

test('rosters that share all their firms know each other, and a case costs one write', async () => {
  for (const n of [1, 2, 3]) await firms.register({ caseId: `app_${n}`, round: 1, codes })
  const doubles = await firms.doublesOf('app_2')
  expect(doubles).toHaveLength(2 * codes.length)
  expect(new Set(doubles.map(({ caseId }) => caseId))).toEqual(new Set(['app_1', 'app_3']))
  calls = 0
  await firms.register({ caseId: 'app_4', round: 1, codes })
  expect(calls).toBeLessThan(20)
})
