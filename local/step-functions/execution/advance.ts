import { errorOutput, failureOf } from './apply.ts'
import { begin } from './enter.ts'
import { findCatcher, planRetry } from './failures.ts'
import { abortChildren, moveGroup } from './groups.ts'
import { leave, proceed } from './leave.ts'
import { type Branch, isOver, type Run, type Task } from './state.ts'
import type { Turn } from './turn.ts'

/** Step Functions ends an execution whose history reaches 25,000 events. */
const LONGEST_HISTORY = 25_000
/** A turn is stored after about this many events even when there is more to do. */
const LONGEST_TURN = 500

/** Does everything that can be done at this moment. True when the turn was cut short and there is more to do. */
export async function advance(turn: Turn): Promise<boolean> {
  const { execution } = turn
  if (hasTimedOut(turn)) return false
  for (let moved = true; moved && !isOver(execution); ) {
    moved = false
    for (const branch of [...execution.branches.values()]) {
      while (execution.branches.get(branch.id) === branch && (await step(turn, branch))) {
        moved = true
        if (isOver(execution) || isHistoryFull(turn)) return false
        if (turn.events.length >= LONGEST_TURN) return true
      }
    }
  }
  return false
}

async function step(turn: Turn, branch: Branch): Promise<boolean> {
  const { run } = branch
  if (!run) {
    move(turn, branch)
    return true
  }
  const now = turn.now.getTime()
  const { phase } = run
  switch (phase.at) {
    case 'entered':
      await begin(turn, branch, run)
      return true
    case 'waiting':
      if (phase.until > now) return false
      await proceed(turn, branch, run.state)
      return true
    case 'backoff':
      if (phase.until > now) return false
      await begin(turn, branch, run)
      return true
    case 'task':
      return stepTask(turn, branch, phase)
    case 'group':
      return moveGroup(turn, branch, phase)
    case 'answered':
      await proceed(turn, branch, run.state, { result: phase.result })
      return true
    case 'failed':
      await recover(turn, branch, run)
      return true
  }
}

function move(turn: Turn, branch: Branch): void {
  if (branch.next !== undefined) turn.emitOn(branch, { kind: 'StateEntered', name: branch.next })
  else if (branch.parent !== undefined) turn.emitOn(branch, { kind: 'ChildSucceeded' })
  else turn.emit({ kind: 'ExecutionSucceeded' })
}

function stepTask(turn: Turn, branch: Branch, task: Task): boolean {
  if (!task.started) {
    turn.emitOn(branch, { kind: 'TaskStarted' })
    return true
  }
  const now = turn.now.getTime()
  if ((task.timeoutAt ?? Number.POSITIVE_INFINITY) <= now) {
    turn.emitOn(branch, { kind: 'TaskTimedOut', error: 'States.Timeout' })
    return true
  }
  if ((task.heartbeatAt ?? Number.POSITIVE_INFINITY) <= now) {
    turn.emitOn(branch, { kind: 'TaskTimedOut', error: 'States.HeartbeatTimeout' })
    return true
  }
  return false
}

/** Retries, catches, or lets the failure end the branch. */
async function recover(turn: Turn, branch: Branch, run: Run): Promise<void> {
  const { state, phase } = run
  if (phase.at !== 'failed') return
  if (phase.unannounced) {
    turn.emitOn(branch, { kind: 'GroupFailed', ...failureOf(phase) })
    return
  }
  if ('retry' in state && !phase.final) {
    const retry = planRetry(state.retry, run, phase)
    if (retry) {
      const until = turn.now.getTime() + Math.round(retry.delay * 1000)
      turn.emitOn(branch, { kind: 'RetryScheduled', retrier: retry.retrier, until })
      return
    }
    const catcher = findCatcher(state.catch, phase)
    if (catcher) {
      await leave(turn, branch, { ...catcher, extra: { errorOutput: errorOutput(phase) } })
      return
    }
  }
  if (branch.parent === undefined) turn.emit({ kind: 'ExecutionFailed', ...failureOf(phase) })
  else turn.emitOn(branch, { kind: 'ChildFailed' })
}

function hasTimedOut(turn: Turn): boolean {
  const { execution } = turn
  const { timeout } = execution.identity.machine
  if (isOver(execution)) return true
  if (timeout === undefined || execution.startedAt + timeout * 1000 > turn.now.getTime()) return false
  abort(turn)
  turn.emit({ kind: 'ExecutionTimedOut' })
  return true
}

function isHistoryFull(turn: Turn): boolean {
  if (turn.execution.lastEvent < LONGEST_HISTORY - 1) return false
  const cause = `The execution reached the maximum number of history events (${LONGEST_HISTORY}).`
  turn.emit({ kind: 'ExecutionFailed', error: 'States.Runtime', cause })
  return true
}

/** Ends every open state before the execution itself ends. */
export function abort(turn: Turn): void {
  const root = turn.execution.branches.get(0)
  if (!root) return
  abortChildren(turn, root)
  if (root.run) turn.emitOn(root, { kind: 'StateAborted' })
}
