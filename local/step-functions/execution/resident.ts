import type { TaskState } from '#local/step-functions/definition/model.ts'
import { type Execution, isOver, nextDue, type Status, type Task } from './state.ts'

/** An execution in memory. */
export interface Resident {
  readonly execution: Execution
  readonly parent?: { readonly execution: number; readonly task: number }
  turns: number
  /** The last event known to be on disk: only what it follows from may act on the world. */
  committed: number
  /** What the store says. */
  stored: { status: Status; due: number | null }
  /** Turns begun and not yet stored. */
  busy: number
  /** The parent has been told of the end. */
  told?: boolean
  /** Cut short with more to do. */
  unfinished: boolean
  tail: Promise<unknown>
  /** Calls under way, by the event that scheduled the task. */
  readonly calls: Map<number, AbortController>
}

export interface OpenCall {
  readonly state: TaskState
  readonly task: Task
}

/** The tasks whose call has yet to be made, or made again after a restart. */
export function openCalls(resident: Resident): OpenCall[] {
  const open: OpenCall[] = []
  for (const { run } of resident.execution.branches.values()) {
    if (run?.state.type !== 'Task' || run.phase.at !== 'task') continue
    if (run.phase.started && !run.phase.submitted) open.push({ state: run.state, task: run.phase })
  }
  return open
}

/** What `executions.due` must hold for the execution to go on after a restart. */
export function dueToStore(resident: Resident): number | null {
  if (isOver(resident.execution)) return resident.parent ? 0 : null
  if (resident.unfinished || openCalls(resident).length > 0) return 0
  return nextDue(resident.execution) ?? null
}
