import * as z from 'zod/mini'
import { readJson, replaceJson } from '#local/durable.ts'

const Stored = z.object({ offset: z.number() })

/** Real time plus an offset that only grows: time can be travelled, never turned back. */
export interface Clock {
  now(): Date
  /** Calls back after each jump; the returned function ends that. */
  onChange(listener: () => void): () => void
  set(date: Date): void
  advance(milliseconds: number): void
}

export class ClockError extends Error {
  override readonly name = 'ClockError'
}

export interface ClockOptions {
  /** Where the offset is kept. */
  readonly path: string
}

/** Where a clock is kept, one that stands at this instant now. */
export function beginAt(path: string, at: string): void {
  replaceJson(path, { offset: Date.parse(at) - Date.now() })
}

export function createClock({ path }: ClockOptions): Clock {
  const stored = readJson(path)
  let offset = stored === undefined ? 0 : Stored.parse(stored).offset
  const listeners = new Set<() => void>()

  function advance(milliseconds: number): void {
    if (!Number.isFinite(milliseconds) || milliseconds < 0)
      throw new ClockError('时钟只能向前走 (the clock only moves forward)')
    const next = offset + milliseconds
    if (Number.isNaN(new Date(Date.now() + next).getTime()))
      throw new ClockError('时间超出范围 (date out of range)')
    replaceJson(path, { offset: next })
    offset = next
    for (const listener of [...listeners]) listener()
  }

  return {
    now: () => new Date(Date.now() + offset),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (date) => advance(date.getTime() - (Date.now() + offset)),
    advance,
  }
}
