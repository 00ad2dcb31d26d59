import { expect, test } from 'vitest'
import { createPutBatch } from '#domain/actions/put-batch.ts'
import type { Batch } from '#domain/batch.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import { refusals } from '#web/messages/zh-CN/refusals.ts'

const NOW = '2026-11-23T02:00:00.000Z'

function nobody(): never {
  throw new Error('no case is changed')
}

function setup() {
  const kept = new Map<string, Batch>()
  const batches = {
    load: async (id: string) => kept.get(id),
    all: async () => [...kept.values()],
    put: async (batch: Batch) => void kept.set(batch.id, batch),
  }
  const cases = { load: async () => undefined, history: async () => [], commit: async () => nobody() }
  const pipeline = { draftsIn: async () => [] }
  const put = createPutBatch({ batches, cases, pipeline, now: () => NOW })
  return { put: (year: number) => put({ batch: { ...demonstrationBatch(NOW), year } }), kept }
}

// seed: H7
test('a batch of a year of the work plan is put', async () => {
  const { put, kept } = setup()
  for (const year of [2024, 2027]) await put(year)
  expect([...kept.values()].map(({ year }) => year)).toEqual([2027])
})

// seed: H7
test.each([2023, 2028])('a batch of %i is refused: no work plan is for that year', async (year) => {
  const { put, kept } = setup()
  await expect(put(year)).rejects.toMatchObject({ code: 'batch.outside-plan', details: { year } })
  expect(kept.size).toBe(0)
  expect(refusals['batch.outside-plan']).toContain('2024—2027年')
})

test('the demonstration stays within the plan in later years', () => {
  expect(demonstrationBatch('2029-03-01T02:00:00.000Z').year).toBe(2027)
})
