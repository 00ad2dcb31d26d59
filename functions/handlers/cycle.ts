/** What the calendar brings by itself. Run every day, it finds nothing to do on most. */
export interface Job {
  readonly name: string
  /** How much it did; running it again at once does nothing. */
  run(): Promise<number>
}

/** Runs every job; one that fails keeps no other back. `forget` drops what was read before a job that changed something. @throws AggregateError at the end */
export function createCycleHandler(jobs: readonly Job[], forget: () => void = () => {}) {
  return async (): Promise<Readonly<Record<string, number>>> => {
    const done: Record<string, number> = {}
    const failed: { readonly name: string; readonly error: unknown }[] = []
    forget()
    for (const { name, run } of jobs) {
      try {
        done[name] = await run()
        if (done[name] > 0) forget()
      } catch (error) {
        failed.push({ name, error })
        forget()
      }
    }
    if (failed.length > 0)
      throw new AggregateError(
        failed.map(({ error }) => error),
        `${failed.length} of ${jobs.length} jobs failed: ${failed.map(said).join('; ')}`,
      )
    return done
  }
}

/** Which job, and why: the log shows nothing else of what an error holds together. */
function said({ name, error }: { readonly name: string; readonly error: unknown }): string {
  return `${name} (${error instanceof Error ? error.message : String(error)})`
}
