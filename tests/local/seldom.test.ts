import { expect, test, vi } from 'vitest'
import { seldom } from '#local/seldom.ts'

test('what is done seldom is done at once, and not again before its time', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const done: string[] = []
  const act = seldom(60, async (given: string) => void done.push(given))
  await act('first')
  vi.advanceTimersByTime(59_000)
  await act('too early')
  vi.advanceTimersByTime(1_000)
  await act('second')
  expect(done).toEqual(['first', 'second'])
  vi.useRealTimers()
})

test('what failed is tried the next time', async () => {
  let tries = 0
  const act = seldom(60, async () => {
    tries += 1
    if (tries === 1) throw new Error('no')
  })
  await expect(act('')).rejects.toThrow('no')
  await act('')
  await act('')
  expect(tries).toBe(2)
})
