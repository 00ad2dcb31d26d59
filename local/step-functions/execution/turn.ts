import { QueryFailed } from '#local/step-functions/query/failure.ts'
import { apply } from './apply.ts'
import type { BranchEvent, Event } from './events.ts'
import type { Branch, Execution } from './state.ts'

/** One stretch of work on an execution: everything that happens at one moment, stored together. */
export interface Turn {
  readonly execution: Execution
  readonly now: Date
  readonly events: Event[]
  emit(event: Event): void
  emitOn(branch: Branch, event: BranchEvent): void
  /** The token of the task that the next event will schedule. */
  nextToken(): string
}

export function createTurn(
  execution: Execution,
  now: Date,
  issueToken: (execution: number, task: number) => string,
): Turn {
  const events: Event[] = []
  const emit = (event: Event) => {
    apply(execution, event, now.getTime())
    events.push(event)
  }
  return {
    execution,
    now,
    events,
    emit,
    emitOn: (branch, event) => emit({ branch: branch.id, ...event }),
    nextToken: () => issueToken(execution.identity.id, execution.lastEvent + 1),
  }
}

/** Does `work`; an expression that fails becomes an event instead, after `onFailure`. */
export async function evaluating(
  turn: Turn,
  branch: Branch,
  work: () => Promise<void>,
  onFailure?: () => void,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof QueryFailed) || !branch.run) throw error
    onFailure?.()
    const { state, enteredId } = branch.run
    const cause = `An error occurred while executing the state '${state.name}' (entered at the event id #${enteredId}). ${error.message}`
    turn.emitOn(branch, {
      kind: 'EvaluationFailed',
      cause,
      ...(error.location === undefined ? {} : { location: error.location }),
    })
  }
}
