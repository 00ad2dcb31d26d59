import { expect, test } from 'vitest'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createProjections } from '#adapters/dynamodb/figures.ts'
import { createWaitingCases } from '#adapters/dynamodb/waiting-cases.ts'
import type { Application } from '#domain/application.ts'
import { startTable } from '#tests/support/database.ts'
import { draft } from '#tests/support/draft.ts'

const db = await startTable()
const [cases, waiting, figures] = [createCases(db), createWaitingCases(db), createProjections(db)]
const idsOn = async (day: string) => (await waiting.on(day)).map(({ id }) => id)

const deferred: Application = {
  ...draft,
  status: 'deferred',
  deferredUntil: '2027-11-26T16:00:00.000Z',
  round: 1,
}

test('a deferred case is found from the day on which its time is over, until it goes on', async () => {
  const before = await cases.commit({ after: deferred, facts: [], effects: [] })
  await figures.recountOn('app_2', '2027-11-01')
  expect(await idsOn('2027-11-26')).toEqual([])
  expect(await idsOn('2027-11-27')).toEqual(['app_1'])
  expect(await figures.recountsBy('2027-11-27', 10)).toEqual(['app_2'])
  await cases.commit({ before, after: { ...before, status: 'ended' }, facts: [], effects: [] })
  expect(await idsOn('2027-11-28')).toEqual([])
})
