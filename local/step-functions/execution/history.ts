import type { TaskState } from '#local/step-functions/definition/model.ts'
import type { Json, JsonObject } from '#local/step-functions/json.ts'
import { apply, branchOf, defaultOutput, runOf } from './apply.ts'
import type { Event } from './events.ts'
import { describeTask } from './history-tasks.ts'
import type { Branch, Execution } from './state.ts'

/** One event as GetExecutionHistory returns it; the timestamp is in epoch seconds. */
export interface HistoryEvent {
  readonly id: number
  readonly previousEventId: number
  readonly timestamp: number
  readonly type: string
  readonly [details: string]: Json
}

export interface HistoryOptions {
  readonly includeData: boolean
}

/** What AWS calls an event, and the details it shows. */
export interface Description {
  readonly type: string
  readonly details?: JsonObject
}

/** Folds one event and returns how AWS would show it; undefined when AWS would not. */
export function record(
  execution: Execution,
  event: Event,
  at: number,
  options: HistoryOptions,
): HistoryEvent | undefined {
  const show = dataShower(options)
  const description =
    'branch' in event ? describeOnBranch(execution, event, at, show) : describe(execution, event, show)
  const position = apply(execution, event, at)
  if (!position || !description) return undefined
  const { type, details } = description
  return {
    id: position.id,
    previousEventId: position.previous,
    timestamp: at / 1000,
    type,
    ...(details ?? {}),
  }
}

/** Adds a piece of data under `key` with the note that it is whole, or nothing when data is not wanted. */
export type ShowData = (key: string, value: Json | undefined) => JsonObject

function dataShower(options: HistoryOptions): ShowData {
  return (key, value) =>
    !options.includeData || value === undefined
      ? {}
      : { [key]: JSON.stringify(value), [`${key}Details`]: { truncated: false } }
}

function describe(
  execution: Execution,
  event: Exclude<Event, { branch: number }>,
  show: ShowData,
): Description {
  switch (event.kind) {
    case 'ExecutionStarted': {
      const { roleArn } = execution.identity
      return {
        type: event.kind,
        details: { executionStartedEventDetails: { ...show('input', event.input), roleArn } },
      }
    }
    case 'ExecutionSucceeded':
      return {
        type: event.kind,
        details: { executionSucceededEventDetails: show('output', branchOf(execution, 0).value) },
      }
    case 'ExecutionFailed':
      return { type: event.kind, details: { executionFailedEventDetails: causeOf(event) } }
    case 'ExecutionAborted':
      return { type: event.kind, details: { executionAbortedEventDetails: causeOf(event) } }
    case 'ExecutionTimedOut':
      return { type: event.kind, details: { executionTimedOutEventDetails: { error: 'States.Timeout' } } }
  }
}

type OnBranch = Extract<Event, { branch: number }>

function describeOnBranch(
  execution: Execution,
  event: OnBranch,
  at: number,
  show: ShowData,
): Description | undefined {
  const branch = branchOf(execution, event.branch)
  const state = branch.run?.state
  switch (event.kind) {
    case 'StateEntered': {
      const type = branch.machine.states.get(event.name)?.type
      const details = { ...show('input', branch.value), name: event.name }
      return { type: `${type}StateEntered`, details: { stateEnteredEventDetails: details } }
    }
    case 'StateExited':
      return {
        type: `${state?.type}StateExited`,
        details: { stateExitedEventDetails: exitDetails(branch, event, show) },
      }
    case 'StateAborted':
      return { type: `${state?.type}StateAborted` }
    case 'EvaluationFailed': {
      const { cause, location } = event
      const where: JsonObject = location === undefined ? {} : { location }
      const details = { cause, error: 'States.QueryEvaluationError', ...where, state: state?.name ?? '' }
      return { type: event.kind, details: { evaluationFailedEventDetails: details } }
    }
    case 'MapStarted':
      return {
        type: 'MapStateStarted',
        details: { mapStateStartedEventDetails: { length: event.items.length } },
      }
    case 'IterationStarted':
      return iteration('Started', event.index, state?.name)
    case 'ParallelStarted':
      return { type: 'ParallelStateStarted' }
    case 'GroupSucceeded':
      return { type: `${state?.type}StateSucceeded` }
    case 'GroupFailed':
      return { type: `${state?.type}StateFailed` }
    case 'ChildSucceeded':
    case 'ChildFailed':
    case 'ChildAborted': {
      const parent = branchOf(execution, branch.parent ?? 0)
      return iteration(event.kind.slice('Child'.length), branch.index, runOf(parent).state.name)
    }
    case 'TaskScheduled':
    case 'TaskStarted':
    case 'TaskSubmitted':
    case 'TaskSucceeded':
    case 'TaskFailed':
    case 'TaskTimedOut':
      return state?.type === 'Task'
        ? describeTask(taskContext(execution, branch, state, at), event, show)
        : undefined
    case 'StateFailed':
    case 'WaitStarted':
    case 'RetryScheduled':
    case 'HeartbeatReceived':
      return undefined
  }
}

function taskContext(execution: Execution, branch: Branch, state: TaskState, at: number) {
  const phase = branch.run?.phase
  return {
    resource: state.resource,
    region: execution.identity.arn.split(':')[3] ?? '',
    origin: { execution: execution.identity.id, task: phase?.at === 'task' ? phase.id : 0, at },
  }
}

function exitDetails(
  branch: Branch,
  event: Extract<OnBranch, { kind: 'StateExited' }>,
  show: ShowData,
): JsonObject {
  const run = runOf(branch)
  const output = event.output === undefined ? defaultOutput(run) : event.output
  const assigned = Object.entries(event.assigned ?? {}).map(
    ([name, value]) => [name, JSON.stringify(value)] as const,
  )
  const hasAssigned = assigned.length > 0 && Object.keys(show('shown', null)).length > 0
  const variables: JsonObject = hasAssigned
    ? { assignedVariables: Object.fromEntries(assigned), assignedVariablesDetails: { truncated: false } }
    : {}
  return { ...variables, name: run.state.name, ...show('output', output) }
}

function iteration(what: string, index: number, name = ''): Description {
  return { type: `MapIteration${what}`, details: { [`mapIteration${what}EventDetails`]: { index, name } } }
}

function causeOf(event: { error?: string; cause?: string }): JsonObject {
  return {
    ...(event.cause === undefined ? {} : { cause: event.cause }),
    ...(event.error === undefined ? {} : { error: event.error }),
  }
}
