import type { Clock } from './clock.ts'
import { isTooLargeValue } from './execution/size.ts'
import type { Json } from './json.ts'
import type { Names } from './names.ts'
import type { Residents } from './residents.ts'
import type { Runner } from './runner.ts'
import type { ExecutionRow, ExecutionStore } from './store/executions.ts'
import type { MachineRow, MachineStore } from './store/machines.ts'
import { refused } from './wire-error.ts'

export interface StartRequest {
  readonly machineArn: string
  readonly name: string
  readonly input: Json
  readonly parent?: { readonly execution: number; readonly task: number }
}

export interface StartedExecution {
  readonly arn: string
  /** Epoch milliseconds. */
  readonly startedAt: number
}

export type Starter = (request: StartRequest) => Promise<StartedExecution>

export interface StarterDeps {
  readonly clock: Clock
  readonly names: Names
  readonly runner: Runner
  readonly residents: Residents
  readonly executions: ExecutionStore
  readonly machines: MachineStore
}

/** Starts an execution once per name; the same name with the same input is answered as the first time. */
export function createStarter(deps: StarterDeps): Starter {
  const { names, machines, executions, residents, runner, clock } = deps
  const starting = new Map<string, Promise<StartedExecution>>()
  let lastId = executions.lastId()

  async function begin(request: StartRequest, machine: MachineRow): Promise<StartedExecution> {
    lastId += 1
    const row: ExecutionRow = {
      id: lastId,
      machine: machine.id,
      definition: machine.definition,
      name: request.name,
      status: 'RUNNING',
      started: clock.now().getTime(),
      stopped: null,
      due: null,
      parent: request.parent?.execution ?? null,
      task: request.parent?.task ?? null,
    }
    const resident = residents.admit(row, machine)
    await runner.turn(resident, (turn) => turn.emit({ kind: 'ExecutionStarted', input: request.input }), {
      insert: row,
    })
    return { arn: resident.execution.identity.arn, startedAt: resident.execution.startedAt }
  }

  function again(request: StartRequest, row: ExecutionRow, arn: string): StartedExecution {
    const resident = residents.get(row.id)
    const { parent } = request
    if (parent && row.parent === parent.execution && row.task === parent.task)
      return { arn, startedAt: row.started }
    const sameInput = resident && JSON.stringify(resident.execution.input) === JSON.stringify(request.input)
    if (!sameInput || resident.execution.status !== 'RUNNING') throw refused('ExecutionAlreadyExists', arn)
    return { arn, startedAt: row.started }
  }

  return async (request) => {
    const machine = machines.byName(names.readMachine(request.machineArn) ?? '')
    if (!machine) throw refused('StateMachineDoesNotExist', request.machineArn)
    if (isTooLargeValue(request.input))
      throw refused('InvalidExecutionInput', 'the input is larger than 262144 bytes')
    const arn = names.execution(machine.name, request.name)
    await starting.get(arn)?.catch(() => undefined)
    const row = executions.byName(machine.id, request.name)
    if (row) return again(request, row, arn)
    const begun = begin(request, machine).finally(() => starting.delete(arn))
    starting.set(arn, begun)
    return begun
  }
}
