import type { Catcher, Retrier } from '#local/step-functions/definition/model.ts'
import type { Failure, Run } from './state.ts'

const TERMINAL = ['States.DataLimitExceeded', 'States.Runtime']
const TIMEOUTS = ['States.Timeout', 'States.HeartbeatTimeout']

/** Whether a retrier or catcher that lists `names` takes `error`. */
export function matches(names: readonly string[], error: string): boolean {
  return names.some((name) => {
    if (name === error) return true
    if (name === 'States.ALL') return !TERMINAL.includes(error)
    if (name === 'States.TaskFailed') return !TERMINAL.includes(error) && !TIMEOUTS.includes(error)
    return name === 'States.Timeout' && error === 'States.HeartbeatTimeout'
  })
}

export interface PlannedRetry {
  readonly retrier: number
  /** Seconds. */
  readonly delay: number
}

/** The first retrier that takes the error decides; when its attempts are used up there is no retry. */
export function planRetry(
  retriers: readonly Retrier[],
  run: Run,
  failure: Failure,
): PlannedRetry | undefined {
  const index = retriers.findIndex((retrier) => matches(retrier.errors, failure.error ?? ''))
  const retrier = retriers[index]
  const used = run.retries[index] ?? 0
  if (!retrier || used >= retrier.attempts) return undefined
  const grown = retrier.interval * retrier.backoff ** used
  const delay = Math.min(grown, retrier.maxDelay ?? grown)
  return { retrier: index, delay: retrier.jitter === 'FULL' ? Math.random() * delay : delay }
}

export function findCatcher(catchers: readonly Catcher[], failure: Failure): Catcher | undefined {
  return catchers.find((catcher) => matches(catcher.errors, failure.error ?? ''))
}
