import type { Children } from './children.ts'
import type { Machine, Resource } from './definition/model.ts'
import { answerTask, submitTask } from './execution/answer.ts'
import { type OpenCall, openCalls, type Resident } from './execution/resident.ts'
import { isOver } from './execution/state.ts'
import { callFunction, type Invoke } from './invocation.ts'
import { isObject, type JsonObject } from './json.ts'
import type { Names } from './names.ts'
import type { Runner } from './runner.ts'

export interface CallsDeps {
  readonly invoke: Invoke
  readonly names: Names
  readonly runner: () => Runner
  readonly children: () => Children
}

/** After each stored turn: makes the calls the execution now waits for and drops those it no longer does. */
export function createCalls(deps: CallsDeps): (resident: Resident) => void {
  return (resident) => {
    const open = openCalls(resident)
    for (const [task, controller] of resident.calls) {
      if (open.some((call) => call.task.id === task)) continue
      resident.calls.delete(task)
      controller.abort()
    }
    for (const call of open) {
      if (call.task.id > resident.committed || resident.calls.has(call.task.id)) continue
      const controller = new AbortController()
      resident.calls.set(call.task.id, controller)
      deps.runner().background(make(deps, resident, call, controller.signal))
    }
    if (resident.parent && isOver(resident.execution))
      deps.runner().background(deps.children().ended(resident))
    if (startsExecutions(resident.execution.identity.machine)) {
      deps.runner().background(deps.children().stopAbandoned(resident))
    }
  }
}

const starters = new WeakMap<Machine, boolean>()

function startsExecutions(machine: Machine): boolean {
  const known = starters.get(machine)
  if (known !== undefined) return known
  const found = [...machine.states.values()].some((state) => {
    if (state.type === 'Task') return state.resource.kind === 'execution' && state.resource.wait
    if (state.type === 'Map') return startsExecutions(state.processor)
    return state.type === 'Parallel' && state.branches.some(startsExecutions)
  })
  starters.set(machine, found)
  return found
}

async function make(deps: CallsDeps, resident: Resident, call: OpenCall, signal: AbortSignal): Promise<void> {
  const { resource } = call.state
  if (resource.kind === 'execution') return deps.children().start(resident, call, resource.wait)
  const { arn, payload } = target(deps.names, resource, call)
  const answer = await Promise.race([callFunction(deps.invoke, arn, payload, signal), dropped(signal)])
  if (!answer) return
  const { id } = call.task
  await deps.runner().turn(resident, (turn) => {
    resident.calls.delete(id)
    if (resource.kind === 'invoke' && resource.callback && answer.status === 'succeeded') {
      submitTask(turn, id, answer.output)
    } else answerTask(turn, id, answer)
  })
}

/** A call nobody waits for any more is not waited for, even when the function ignores its signal. */
function dropped(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }))
}

function target(names: Names, resource: Exclude<Resource, { kind: 'execution' }>, call: OpenCall) {
  const { parameters } = call.task
  if (resource.kind === 'function') return { arn: resource.arn, payload: parameters }
  const given: JsonObject = isObject(parameters) ? parameters : {}
  return {
    arn: names.function(String(given.FunctionName)),
    payload: given.Payload === undefined ? {} : given.Payload,
  }
}
