/** What the calendar brings by itself. Run every day, it finds nothing to do on most. */
export interface Job {
  readonly name: string
  /** How much it did; running it again at once does nothing. */
  run(): Promise<number>
}

/** Runs every job; one that fails keeps no other back. @throws AggregateError at the end */
export function createCycleHandler(jobs: readonly Job[]) {
  return async (): Promise<Readonly<Record<string, number>>> => {
    const done: Record<string, number> = {}
    const failed: unknown[] = []
    for (const { name, run } of jobs) {
      try {
        done[name] = await run()
      } catch (error) {
        failed.push(error)
      }
    }
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${jobs.length} jobs failed`)
    return done
  }
}
