import { expect, it } from 'vitest'
import { createCycleHandler } from '#functions/handlers/cycle.ts'

it('runs every job in its order, and forgets what was read whenever one did something or failed', async () => {
  const seen: string[] = []
  const job = (name: string, run: () => number) => ({
    name,
    run: async () => {
      seen.push(name)
      return run()
    },
  })
  const broken = () => {
    throw new Error('broken')
  }
  const jobs = [job('quiet', () => 0), job('busy', () => 2), job('failing', broken), job('last', () => 0)]
  await expect(createCycleHandler(jobs, () => seen.push('forget'))()).rejects.toThrow(
    '1 of 4 jobs failed: failing (broken)',
  )
  expect(seen).toEqual(['forget', 'quiet', 'busy', 'forget', 'failing', 'forget', 'last'])
  const done = createCycleHandler(jobs.filter(({ name }) => name !== 'failing'))
  expect(await done()).toEqual({ quiet: 0, busy: 2, last: 0 })
})
