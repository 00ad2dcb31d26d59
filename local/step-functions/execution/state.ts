import type { Machine, State } from '#local/step-functions/definition/model.ts'
import type { Json, JsonObject } from '#local/step-functions/json.ts'

export interface Failure {
  readonly error?: string
  readonly cause?: string
}

/** Who the execution is; fixed when it starts. */
export interface Identity {
  readonly id: number
  readonly arn: string
  readonly name: string
  readonly machine: Machine
  readonly machineArn: string
  readonly machineName: string
  readonly roleArn: string
}

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED' | 'TIMED_OUT'

export interface Execution {
  readonly identity: Identity
  status: Status
  input: Json
  startedAt: number
  stoppedAt?: number
  output?: Json
  failure?: Failure
  lastEvent: number
  lastBranch: number
  readonly branches: Map<number, Branch>
}

/** A line of control: the execution's own, a Map iteration's or a Parallel branch's. */
export interface Branch {
  readonly id: number
  readonly machine: Machine
  readonly parent?: number
  readonly index: number
  readonly item?: { readonly index: number; readonly value: Json }
  /** The event the next one follows. */
  head: number
  value: Json
  variables: JsonObject
  /** The state to enter; undefined while in one, and at the end. */
  next?: string | undefined
  run?: Run | undefined
}

/** A visit to a state, retries included. */
export interface Run {
  readonly state: State
  readonly enteredId: number
  readonly enteredAt: number
  /** The head before the state was entered: an expression that fails on entering follows it. */
  readonly headBefore: number
  readonly input: Json
  readonly retries: number[]
  phase: Phase
}

export type Phase =
  | { at: 'entered' }
  | { at: 'waiting'; until: number }
  | { at: 'backoff'; until: number }
  | { at: 'answered'; result: Json }
  | Failed
  | Task
  | Group

export interface Failed extends Failure {
  readonly at: 'failed'
  /** The failure of a Map or Parallel that its own event has yet to say. */
  readonly unannounced?: boolean
  /** It happened while another failure was being caught: nothing catches it again. */
  readonly final?: boolean
}

export interface Task {
  at: 'task'
  /** The id of the event that scheduled it. */
  readonly id: number
  readonly parameters: Json
  readonly timeoutAt?: number
  readonly heartbeat?: number
  heartbeatAt?: number
  started: boolean
  submitted: boolean
}

export interface Group {
  at: 'group'
  readonly inputs: readonly Json[]
  readonly concurrency: number
  readonly tolerated: number
  readonly results: (Json | undefined)[]
  started: number
  running: number
  failed: number
  failure?: Failure
  /** The event the next iteration follows. */
  head: number
}

export function createExecution(identity: Identity): Execution {
  return {
    identity,
    status: 'RUNNING',
    input: null,
    startedAt: 0,
    lastEvent: 0,
    lastBranch: 0,
    branches: new Map(),
  }
}

export function isOver(execution: Execution): boolean {
  return execution.status !== 'RUNNING'
}

/** The open task that the event `id` scheduled. */
export function findTask(
  execution: Execution,
  id: number,
): { branch: Branch; run: Run; task: Task } | undefined {
  for (const branch of execution.branches.values()) {
    const { run } = branch
    if (run?.phase.at === 'task' && run.phase.id === id) return { branch, run, task: run.phase }
  }
  return undefined
}

/** When something is next due by the clock alone. */
export function nextDue(execution: Execution): number | undefined {
  if (isOver(execution)) return undefined
  const { timeout } = execution.identity.machine
  let due = timeout === undefined ? Number.POSITIVE_INFINITY : execution.startedAt + timeout * 1000
  for (const { run } of execution.branches.values()) {
    const phase = run?.phase
    if (phase?.at === 'waiting' || phase?.at === 'backoff') due = Math.min(due, phase.until)
    if (phase?.at === 'task') due = Math.min(due, phase.timeoutAt ?? due, phase.heartbeatAt ?? due)
  }
  return Number.isFinite(due) ? due : undefined
}
