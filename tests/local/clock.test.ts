import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ClockError, createClock } from '#local/clock.ts'
import { temporaryFolder } from '#tests/local/folder.ts'

function setup() {
  const path = join(temporaryFolder(), 'clock.json')
  return { path, clock: createClock({ path }) }
}

const day = 24 * 3600_000

test('runs on from the time it was set to, and remembers it', () => {
  const { path, clock } = setup()
  const target = new Date(Date.now() + 5 * day)
  clock.set(target)
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(target.getTime())
  expect(createClock({ path }).now().getTime() - target.getTime()).toBeLessThan(5000)
})

test('refuses to go back and keeps its time', () => {
  const { clock } = setup()
  clock.advance(day)
  expect(() => clock.set(new Date())).toThrow(ClockError)
  expect(() => clock.advance(Number.NaN)).toThrow(ClockError)
  expect(clock.now().getTime()).toBeGreaterThan(Date.now() + day - 1000)
})

test('tells its listeners of each jump until they leave', () => {
  const { clock } = setup()
  let jumps = 0
  const leave = clock.onChange(() => {
    jumps += 1
  })
  clock.advance(1)
  leave()
  clock.advance(1)
  expect(jumps).toBe(1)
})
