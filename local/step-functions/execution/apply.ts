import type { Json, JsonObject } from '#local/step-functions/json.ts'
import type { Event } from './events.ts'
import { applyGroupEvent } from './group.ts'
import { presentAnswer } from './results.ts'
import type { Branch, Execution, Failure, Phase, Run, Task } from './state.ts'

/** Where an event stands in the AWS history; undefined for those AWS does not show. */
export interface Position {
  readonly id: number
  readonly previous: number
}

/** Folds one event into the execution. */
export function apply(execution: Execution, event: Event, at: number): Position | undefined {
  switch (event.kind) {
    case 'ExecutionStarted':
      return start(execution, event.input, at)
    case 'ExecutionSucceeded':
      return finish(execution, 'SUCCEEDED', {}, at)
    case 'ExecutionFailed':
      return finish(execution, 'FAILED', failureOf(event), at)
    case 'ExecutionAborted':
      return finish(execution, 'ABORTED', failureOf(event), at)
    case 'ExecutionTimedOut':
      return finish(execution, 'TIMED_OUT', { error: 'States.Timeout' }, at)
    default:
      return applyToBranch(execution, branchOf(execution, event.branch), event, at)
  }
}

export function branchOf(execution: Execution, id: number): Branch {
  const branch = execution.branches.get(id)
  if (!branch) throw new Error(`execution ${execution.identity.arn} has no branch ${id}`)
  return branch
}

export function runOf(branch: Branch): Run {
  if (!branch.run) throw new Error(`branch ${branch.id} is in no state`)
  return branch.run
}

/** Takes the next place in the history, after the branch's last event. */
export function follow(execution: Execution, branch: Branch, previous = branch.head): Position {
  execution.lastEvent += 1
  branch.head = execution.lastEvent
  return { id: execution.lastEvent, previous }
}

export function failureOf(event: Failure): Failure {
  return {
    ...(event.error === undefined ? {} : { error: event.error }),
    ...(event.cause === undefined ? {} : { cause: event.cause }),
  }
}

export function errorOutput(failure: Failure): JsonObject {
  return { Error: failure.error ?? '', Cause: failure.cause ?? '' }
}

/** What a state hands on when its definition does not say. */
export function defaultOutput(run: Run): Json {
  if (run.phase.at === 'answered') return run.phase.result
  if (run.phase.at === 'failed') return errorOutput(run.phase)
  return run.input
}

function start(execution: Execution, input: Json, at: number): Position {
  execution.input = input
  execution.startedAt = at
  const { machine } = execution.identity
  const root = { id: 0, machine, index: 0, head: 0, value: input, variables: {}, next: machine.startAt }
  execution.branches.set(0, root)
  execution.lastEvent = 1
  return { id: 1, previous: 0 }
}

function finish(execution: Execution, status: Execution['status'], failure: Failure, at: number): Position {
  const root = branchOf(execution, 0)
  execution.status = status
  execution.stoppedAt = at
  if (status === 'SUCCEEDED') execution.output = root.value
  else execution.failure = failure
  const position = follow(execution, root)
  execution.branches.clear()
  return position
}

type OnBranch = Extract<Event, { branch: number }>

function applyToBranch(
  execution: Execution,
  branch: Branch,
  event: OnBranch,
  at: number,
): Position | undefined {
  switch (event.kind) {
    case 'StateEntered':
      return enter(execution, branch, event.name, at)
    case 'StateExited':
      return exit(execution, branch, event)
    case 'StateFailed':
      return fail(runOf(branch), failureOf(event))
    case 'StateAborted':
      branch.run = undefined
      return follow(execution, branch)
    case 'EvaluationFailed':
      return failEvaluation(execution, branch, event.cause)
    case 'WaitStarted':
      runOf(branch).phase = { at: 'waiting', until: event.until }
      return undefined
    case 'RetryScheduled':
      return retry(runOf(branch), event.retrier, event.until)
    case 'TaskScheduled':
      return schedule(execution, branch, event, at)
    case 'TaskStarted':
      taskOf(branch).started = true
      return follow(execution, branch)
    case 'TaskSubmitted':
      taskOf(branch).submitted = true
      return follow(execution, branch)
    case 'TaskSucceeded':
      return succeed(execution, branch, event.output, at)
    case 'TaskFailed':
    case 'TaskTimedOut':
      runOf(branch).phase = { at: 'failed', ...failureOf(event) }
      return follow(execution, branch)
    case 'HeartbeatReceived':
      return beat(taskOf(branch), at)
    default:
      return applyGroupEvent(execution, branch, event)
  }
}

function enter(execution: Execution, branch: Branch, name: string, at: number): Position {
  const state = branch.machine.states.get(name)
  if (!state) throw new Error(`no state ${name}`)
  const headBefore = branch.head
  const position = follow(execution, branch)
  const phase: Phase = { at: 'entered' }
  branch.run = {
    state,
    enteredId: position.id,
    enteredAt: at,
    headBefore,
    input: branch.value,
    retries: [],
    phase,
  }
  branch.next = undefined
  return position
}

function exit(
  execution: Execution,
  branch: Branch,
  event: Extract<OnBranch, { kind: 'StateExited' }>,
): Position {
  const run = runOf(branch)
  branch.value = event.output === undefined ? defaultOutput(run) : event.output
  if (event.assigned) branch.variables = { ...branch.variables, ...event.assigned }
  branch.next = event.next ?? ('next' in run.state ? run.state.next : undefined)
  branch.run = undefined
  return follow(execution, branch)
}

function failEvaluation(execution: Execution, branch: Branch, cause: string): Position {
  const run = runOf(branch)
  const onEntering = branch.head === run.enteredId && run.state.type !== 'Wait'
  const isGroup = run.state.type === 'Map' || run.state.type === 'Parallel'
  const unannounced = isGroup && run.phase.at !== 'answered' && run.phase.at !== 'failed'
  fail(run, { error: 'States.QueryEvaluationError', cause }, unannounced)
  return follow(execution, branch, onEntering ? run.headBefore : branch.head)
}

function fail(run: Run, failure: Failure, unannounced = false): undefined {
  run.phase = { at: 'failed', ...failure, unannounced, final: run.phase.at === 'failed' }
}

function retry(run: Run, retrier: number, until: number): undefined {
  run.retries[retrier] = (run.retries[retrier] ?? 0) + 1
  run.phase = { at: 'backoff', until }
}

function taskOf(branch: Branch): Task {
  const { phase } = runOf(branch)
  if (phase.at !== 'task') throw new Error(`branch ${branch.id} has no open task`)
  return phase
}

type Scheduled = Extract<OnBranch, { kind: 'TaskScheduled' }>

function schedule(execution: Execution, branch: Branch, event: Scheduled, at: number): Position {
  const position = follow(execution, branch)
  const { parameters, timeout, heartbeat } = event
  runOf(branch).phase = {
    at: 'task',
    id: position.id,
    parameters,
    ...(timeout === undefined ? {} : { timeoutAt: at + timeout * 1000 }),
    ...(heartbeat === undefined ? {} : { heartbeat, heartbeatAt: at + heartbeat * 1000 }),
    started: false,
    submitted: false,
  }
  return position
}

function succeed(execution: Execution, branch: Branch, answer: Json, at: number): Position {
  const run = runOf(branch)
  const task = taskOf(branch)
  const resource = run.state.type === 'Task' ? run.state.resource : undefined
  const origin = { execution: execution.identity.id, task: task.id, at }
  run.phase = { at: 'answered', result: resource ? presentAnswer(resource, answer, origin) : answer }
  return follow(execution, branch)
}

function beat(task: Task, at: number): undefined {
  if (task.heartbeat !== undefined) task.heartbeatAt = at + task.heartbeat * 1000
}
