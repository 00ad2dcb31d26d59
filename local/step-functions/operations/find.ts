import type { Resident } from '#local/step-functions/execution/resident.ts'
import type { ExecutionRow } from '#local/step-functions/store/executions.ts'
import type { MachineRow } from '#local/step-functions/store/machines.ts'
import { refused, WireError } from '#local/step-functions/wire-error.ts'
import type { OperationDeps } from './operation.ts'

export interface FoundExecution {
  readonly resident: Resident
  readonly row: ExecutionRow
  readonly machine: MachineRow
}

export function findExecution(deps: OperationDeps, arn: string): FoundExecution {
  const { names, machines, executions, residents } = deps
  const named = names.readExecution(arn)
  if (!named) throw refused('InvalidArn', arn)
  const machine = machines.byName(named.machine)
  const row = machine && executions.byName(machine.id, named.name)
  const resident = row && residents.get(row.id)
  if (!machine || !row || !resident)
    throw new WireError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`)
  return { machine, row, resident }
}
