import type {
  ChoiceState,
  FailState,
  TaskState,
  Template,
  WaitState,
} from '#local/step-functions/definition/model.ts'
import { isObject, type Json } from '#local/step-functions/json.ts'
import { evaluate, evaluateAs, type Scope } from '#local/step-functions/query/evaluate.ts'
import { QueryFailed } from '#local/step-functions/query/failure.ts'
import { scopeOf } from './context.ts'
import { enterMap, enterParallel } from './groups.ts'
import { leave, proceed } from './leave.ts'
import type { Branch, Run } from './state.ts'
import { evaluating, type Turn } from './turn.ts'

const ISO_TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
const LONGEST_WAIT = 99_999_999

/** Begins the work of a state that was just entered, or is tried again. */
export async function begin(turn: Turn, branch: Branch, run: Run): Promise<void> {
  const { state } = run
  switch (state.type) {
    case 'Pass':
    case 'Succeed':
      return proceed(turn, branch, state)
    case 'Fail':
      return evaluating(turn, branch, () => fail(turn, branch, state))
    case 'Choice':
      return evaluating(turn, branch, () => choose(turn, branch, state))
    case 'Wait':
      return evaluating(turn, branch, () => wait(turn, branch, state))
    case 'Task':
      return evaluating(turn, branch, () => schedule(turn, branch, state))
    case 'Parallel':
      return evaluating(turn, branch, () => enterParallel(turn, branch, state))
    case 'Map':
      return evaluating(turn, branch, () => enterMap(turn, branch, state))
  }
}

async function fail(turn: Turn, branch: Branch, state: FailState): Promise<void> {
  const scope = scopeOf(turn.execution, branch, turn.now)
  const error = state.error && (await evaluateAs(state.error, 'string', scope))
  const cause = state.cause && (await evaluateAs(state.cause, 'string', scope))
  turn.emitOn(branch, {
    kind: 'StateFailed',
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  })
}

async function choose(turn: Turn, branch: Branch, state: ChoiceState): Promise<void> {
  const scope = scopeOf(turn.execution, branch, turn.now)
  for (const rule of state.rules) {
    if (await evaluateAs(rule.condition, 'boolean', scope)) return leave(turn, branch, rule)
  }
  if (state.fallback !== undefined) return leave(turn, branch, { ...state, next: state.fallback })
  turn.emitOn(branch, {
    kind: 'StateFailed',
    error: 'States.NoChoiceMatched',
    cause: `The state '${state.name}' has no choice that matches and no Default.`,
  })
}

async function wait(turn: Turn, branch: Branch, state: WaitState): Promise<void> {
  const scope = scopeOf(turn.execution, branch, turn.now)
  const until = state.timestamp
    ? await readTimestamp(state.timestamp, scope)
    : await readSeconds(state, branch, scope)
  if (until <= turn.now.getTime()) return proceed(turn, branch, state)
  turn.emitOn(branch, { kind: 'WaitStarted', until })
}

async function readSeconds(state: WaitState, branch: Branch, scope: Scope): Promise<number> {
  const seconds = state.seconds ? await readCount(state.seconds, scope, { min: 0, max: LONGEST_WAIT }) : 0
  return (branch.run?.enteredAt ?? scope.now.getTime()) + seconds * 1000
}

async function readTimestamp(template: Template, scope: Scope): Promise<number> {
  const text = await evaluateAs(template, 'string', scope)
  const time = ISO_TIMESTAMP.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return time
  throw new QueryFailed(
    `The ${template.field} field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`,
    template.field,
  )
}

async function schedule(turn: Turn, branch: Branch, state: TaskState): Promise<void> {
  const isCallback = state.resource.kind === 'invoke' && state.resource.callback
  const token = isCallback ? { token: turn.nextToken() } : {}
  const scope = scopeOf(turn.execution, branch, turn.now, token)
  const parameters = state.arguments ? await evaluate(state.arguments, scope) : (branch.run?.input ?? null)
  checkTarget(state, parameters)
  const range = { min: 1, max: LONGEST_WAIT }
  const timeout = state.timeout && (await readCount(state.timeout, scope, range))
  const heartbeat = state.heartbeat && (await readCount(state.heartbeat, scope, range))
  turn.emitOn(branch, {
    kind: 'TaskScheduled',
    parameters,
    ...(timeout === undefined ? {} : { timeout }),
    ...(heartbeat === undefined ? {} : { heartbeat }),
  })
}

function checkTarget(state: TaskState, parameters: Json): void {
  const { kind } = state.resource
  if (kind === 'function') return
  const name = kind === 'invoke' ? 'FunctionName' : 'StateMachineArn'
  if (isObject(parameters) && typeof parameters[name] === 'string') return
  throw new QueryFailed(`The field '${name}' is required and must be a string.`, `Arguments/${name}`)
}

async function readCount(
  template: Template,
  scope: Scope,
  range: { min: number; max: number },
): Promise<number> {
  const value = await evaluateAs(template, 'number', scope)
  if (Number.isInteger(value) && value >= range.min && value <= range.max) return value
  throw new QueryFailed(
    `The ${template.field} field must be a whole number from ${range.min} to ${range.max} but was: ${value}`,
    template.field,
  )
}
