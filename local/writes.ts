import { AsyncLocalStorage } from 'node:async_hooks'

const tally = new AsyncLocalStorage<{ wrote: boolean }>()

/** Runs a function and says afterwards, also when it failed, that it wrote to the table, if it did. */
export function noticingWrites<T>(work: () => Promise<T>, onWritten: () => void): Promise<T> {
  const seen = { wrote: false }
  return tally.run(seen, work).finally(() => {
    if (seen.wrote) onWritten()
  })
}

/** Said by what carries writes to the table. */
export function noteWrite(): void {
  const seen = tally.getStore()
  if (seen) seen.wrote = true
}
