import type { Answer } from '#local/step-functions/invocation.ts'
import type { Json } from '#local/step-functions/json.ts'
import { dataLimitFailure, isTooLargeValue } from './size.ts'
import { findTask } from './state.ts'
import type { Turn } from './turn.ts'

/** Gives a task its answer. False when the task is no longer open. */
export function answerTask(turn: Turn, task: number, answer: Answer): boolean {
  const found = findTask(turn.execution, task)
  if (!found) return false
  const { branch, run } = found
  if (answer.status === 'failed') turn.emitOn(branch, { kind: 'TaskFailed', ...failureOf(answer) })
  else if (isTooLargeValue(answer.output)) {
    turn.emitOn(branch, { kind: 'TaskFailed', ...dataLimitFailure(run.state.name) })
  } else turn.emitOn(branch, { kind: 'TaskSucceeded', output: answer.output })
  return true
}

/** Notes that the call a callback task began with has returned. */
export function submitTask(turn: Turn, task: number, output: Json): void {
  const found = findTask(turn.execution, task)
  if (found && !found.task.submitted) turn.emitOn(found.branch, { kind: 'TaskSubmitted', output })
}

export function beatTask(turn: Turn, task: number): boolean {
  const found = findTask(turn.execution, task)
  if (!found) return false
  turn.emitOn(found.branch, { kind: 'HeartbeatReceived' })
  return true
}

function failureOf({ error, cause }: { error?: string; cause?: string }) {
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) }
}
