import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTimers } from '#local/step-functions/timers.ts'
import { stillClock } from './harness.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function setup() {
  const due: number[] = []
  const clock = { now: () => new Date(Date.now()), onChange: () => () => undefined }
  const timers = createTimers(clock, (id) => due.push(id))
  const inSeconds = (seconds: number) => Date.now() + seconds * 1000
  return { timers, due, inSeconds }
}

describe('timers', () => {
  it('fire in the order they are due', () => {
    const { timers, due, inSeconds } = setup()
    for (const seconds of [5, 1, 4, 2, 3]) timers.set(seconds, inSeconds(seconds))
    vi.advanceTimersByTime(3000)
    expect(due).toEqual([1, 2, 3])
    vi.advanceTimersByTime(2000)
    expect(due).toEqual([1, 2, 3, 4, 5])
  })

  it('follow a change, and forget what was taken off', () => {
    const { timers, due, inSeconds } = setup()
    timers.set(1, inSeconds(10))
    timers.set(1, inSeconds(2))
    timers.set(2, inSeconds(1))
    timers.set(2, undefined)
    timers.set(3, inSeconds(1))
    timers.set(3, inSeconds(5))
    expect(timers.next()).toBe(inSeconds(2))
    vi.advanceTimersByTime(2000)
    expect(due).toEqual([1])
    vi.advanceTimersByTime(20_000)
    expect(due).toEqual([1, 3])
  })

  it('wait longer than a timer can be set for', () => {
    const { timers, due, inSeconds } = setup()
    const sleep = vi.spyOn(globalThis, 'setTimeout')
    timers.set(1, inSeconds(60 * 86_400))
    vi.advanceTimersByTime(60 * 86_400_000 - 1)
    expect(due).toEqual([])
    vi.advanceTimersByTime(1)
    expect(due).toEqual([1])
    for (const [, delay] of sleep.mock.calls) expect(delay).toBeLessThanOrEqual(3_600_000)
    sleep.mockRestore()
  })

  it('do not run at all while nothing is due', () => {
    const { timers, inSeconds } = setup()
    expect(vi.getTimerCount()).toBe(0)
    timers.set(1, inSeconds(9))
    timers.set(2, inSeconds(10))
    expect(vi.getTimerCount()).toBe(1)
    timers.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('fire when the clock jumps', () => {
    const due: number[] = []
    const clock = stillClock()
    const timers = createTimers(clock, (id) => due.push(id))
    timers.set(1, clock.now().getTime() + 5 * 86_400_000)
    clock.advance(5 * 86_400)
    expect(due).toEqual([1])
    timers.close()
  })
})
