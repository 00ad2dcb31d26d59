import { answerTask, submitTask } from './execution/answer.ts'
import type { OpenCall, Resident } from './execution/resident.ts'
import { requestIdOf } from './execution/results.ts'
import { type Execution, findTask } from './execution/state.ts'
import { stop } from './execution/stop.ts'
import type { Answer } from './invocation.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import type { Residents } from './residents.ts'
import type { Runner } from './runner.ts'
import type { StartedExecution, Starter } from './starter.ts'
import type { ExecutionStore } from './store/executions.ts'
import { WireError } from './wire-error.ts'

/** Executions that were started by a state of another execution. */
export interface Children {
  start(parent: Resident, call: OpenCall, wait: boolean): Promise<void>
  /** Tells the parent, if there is one, that its child has ended. */
  ended(child: Resident): Promise<void>
  /** Stops the children whose task the parent has given up. */
  stopAbandoned(parent: Resident): Promise<void>
}

export interface ChildrenDeps {
  readonly runner: Runner
  readonly residents: Residents
  readonly starter: Starter
  readonly executions: ExecutionStore
}

export function createChildren({ runner, residents, starter, executions }: ChildrenDeps): Children {
  return {
    start: async (parent, { task }, wait) => {
      const given = isObject(task.parameters) ? task.parameters : {}
      const execution = parent.execution.identity.id
      const name = typeof given.Name === 'string' ? given.Name : requestIdOf({ execution, task: task.id })
      const answer = await startChild(() =>
        starter({
          machineArn: String(given.StateMachineArn),
          name,
          input: given.Input === undefined ? {} : given.Input,
          parent: { execution, task: wait ? task.id : -task.id },
        }),
      )
      await runner.turn(parent, (turn) => {
        parent.calls.delete(task.id)
        if (wait && answer.status === 'succeeded') submitTask(turn, task.id, answer.output)
        else answerTask(turn, task.id, answer)
      })
    },
    ended: async (child) => {
      if (!child.parent || child.stored.due !== 0 || child.told) return
      child.told = true
      const { id } = child.execution.identity
      const { task } = child.parent
      const parent = residents.get(child.parent.execution)
      if (!parent) return
      await runner.turn(parent, (turn) => answerTask(turn, task, childAnswer(child.execution)), {
        settled: id,
      })
      child.stored = { ...child.stored, due: null }
    },
    stopAbandoned: async (parent) => {
      const abandoned = executions
        .runningChildren(parent.execution.identity.id)
        .filter(({ task }) => task !== null && task > 0 && !findTask(parent.execution, task))
      for (const { id } of abandoned) {
        const child = residents.get(id)
        if (child) await runner.turn(child, (turn) => stop(turn, { cause: ABANDONED }))
      }
    },
  }
}

const ABANDONED = 'The execution that waited for this one has ended or moved on.'

async function startChild(start: () => Promise<StartedExecution>): Promise<Answer> {
  try {
    const { arn, startedAt } = await start()
    const output = {
      ExecutionArn: arn,
      SdkHttpMetadata: { HttpStatusCode: 200 },
      SdkResponseMetadata: {},
      StartDate: startedAt,
    }
    return { status: 'succeeded', output }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    const suffix = error.code.endsWith('Exception') ? '' : 'Exception'
    return { status: 'failed', error: `StepFunctions.${error.code}${suffix}`, cause: error.message }
  }
}

/** With `.sync:2` the child's output arrives as JSON; a child that did not succeed fails the task. */
function childAnswer(child: Execution): Answer {
  if (child.status === 'SUCCEEDED')
    return { status: 'succeeded', output: describeChild(child, (value) => value) }
  return {
    status: 'failed',
    error: 'States.TaskFailed',
    cause: JSON.stringify(describeChild(child, JSON.stringify)),
  }
}

function describeChild(child: Execution, show: (value: Json) => Json): JsonObject {
  const { identity, failure } = child
  return {
    ...(failure?.cause === undefined ? {} : { Cause: failure.cause }),
    ...(failure?.error === undefined ? {} : { Error: failure.error }),
    ExecutionArn: identity.arn,
    Input: show(child.input),
    InputDetails: { Included: true },
    Name: identity.name,
    ...(child.output === undefined ? {} : { Output: show(child.output), OutputDetails: { Included: true } }),
    RedriveCount: 0,
    RedriveStatus: 'NOT_REDRIVABLE',
    StartDate: child.startedAt,
    StateMachineArn: identity.machineArn,
    Status: child.status,
    StopDate: child.stoppedAt ?? 0,
  }
}
