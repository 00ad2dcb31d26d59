import type { DatabaseSync } from 'node:sqlite'
import type { ExecutionStore, Write } from './executions.ts'

export interface Commits {
  /** Resolves when the write is on disk. Writes of the same moment share one transaction and one sync. */
  add(write: Write): Promise<void>
  flush(): void
  /** Stores what is pending; what comes later is refused. */
  close(): void
}

interface Pending {
  readonly write: Write
  readonly done: () => void
  readonly failed: (reason: unknown) => void
}

export function createCommits(database: DatabaseSync, executions: ExecutionStore): Commits {
  let pending: Pending[] = []
  let closed = false
  const begin = database.prepare('begin immediate')
  const commit = database.prepare('commit')

  function flush(): void {
    const batch = pending
    pending = []
    if (batch.length === 0) return
    try {
      begin.run()
      for (const { write } of batch) executions.write(write)
      commit.run()
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      for (const { failed } of batch) failed(error)
      return
    }
    for (const { done } of batch) done()
  }

  return {
    add: (write) =>
      new Promise<void>((done, failed) => {
        if (closed) return failed(new Error('the workflow store is closed'))
        if (pending.length === 0) setImmediate(flush)
        pending.push({ write, done, failed })
      }),
    flush,
    close: () => {
      flush()
      closed = true
    },
  }
}
