import { AsyncLocalStorage } from 'node:async_hooks'

const running = new AsyncLocalStorage<{ reading: object }>()

/**
 * One invocation of a function reads an item once however many of its parts ask: stores keep their answers for as long
 * as {@link reading} is the same. They are shared and must not be altered.
 */
export function readingOnce<T>(work: () => Promise<T>): Promise<T> {
  return running.run({ reading: {} }, work)
}

/** Names the reading that goes on; none outside of an invocation. */
export function reading(): object | undefined {
  return running.getStore()?.reading
}

/** For whoever decides again: what was read so far did not fit together, or somebody else wrote. */
export function readAnew(): void {
  const invocation = running.getStore()
  if (invocation) invocation.reading = {}
}
