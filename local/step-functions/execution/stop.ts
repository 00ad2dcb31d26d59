import { abort } from './advance.ts'
import { type Failure, isOver } from './state.ts'
import type { Turn } from './turn.ts'

/** Ends an execution from outside; one that is over stays as it is. */
export function stop(turn: Turn, reason: Failure): void {
  if (isOver(turn.execution)) return
  abort(turn)
  turn.emit({ kind: 'ExecutionAborted', ...reason })
}
