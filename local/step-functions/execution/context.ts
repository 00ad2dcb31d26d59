import type { Json, JsonObject } from '#local/step-functions/json.ts'
import type { Scope } from '#local/step-functions/query/evaluate.ts'
import { runOf } from './apply.ts'
import type { Branch, Execution, Run } from './state.ts'

export interface Extra {
  readonly result?: Json
  readonly errorOutput?: Json
  readonly token?: string
  readonly item?: { readonly index: number; readonly value: Json }
}

/** What the expressions of a state can see. */
export function scopeOf(execution: Execution, branch: Branch, now: Date, extra: Extra = {}): Scope {
  const run = runOf(branch)
  const states = {
    input: run.input,
    context: contextOf(execution, branch, run, extra),
    ...(extra.result === undefined ? {} : { result: extra.result }),
    ...(extra.errorOutput === undefined ? {} : { errorOutput: extra.errorOutput }),
  }
  return { variables: { ...branch.variables, states }, now }
}

function contextOf(execution: Execution, branch: Branch, run: Run, extra: Extra): JsonObject {
  const { identity } = execution
  const item = extra.item ?? branch.item
  return {
    Execution: {
      Id: identity.arn,
      Input: execution.input,
      Name: identity.name,
      RoleArn: identity.roleArn,
      StartTime: new Date(execution.startedAt).toISOString(),
      RedriveCount: 0,
    },
    State: {
      EnteredTime: new Date(run.enteredAt).toISOString(),
      Name: run.state.name,
      RetryCount: run.retries.reduce((sum, count) => sum + (count ?? 0), 0),
    },
    StateMachine: { Id: identity.machineArn, Name: identity.machineName },
    ...(extra.token === undefined ? {} : { Task: { Token: extra.token } }),
    ...(item ? { Map: { Item: { Index: item.index, Value: item.value } } } : {}),
  }
}
