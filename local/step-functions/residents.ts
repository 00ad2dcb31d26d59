import type { Machine } from './definition/model.ts'
import { parseDefinition } from './definition/parse.ts'
import { apply } from './execution/apply.ts'
import type { Resident } from './execution/resident.ts'
import { createExecution, type Execution, type Identity } from './execution/state.ts'
import type { Names } from './names.ts'
import { decodeEvents } from './store/codec.ts'
import type { ExecutionRow, ExecutionStore } from './store/executions.ts'
import type { MachineRow, MachineStore } from './store/machines.ts'

/** Executions kept in memory although they rest. */
const MOST_RESTING = 2000

/** The executions in memory; the others are folded from their events when they are needed. */
export interface Residents {
  get(id: number): Resident | undefined
  /** A new execution, not yet stored. */
  admit(row: ExecutionRow, machine: MachineRow): Resident
  /** Makes room when the execution has nothing under way. */
  rest(resident: Resident): void
  /** Drops an execution and the calls it waits for from memory. */
  forget(resident: Resident): void
  /** Tells every call under way that nobody waits for it any more. */
  abandon(): void
  identity(row: ExecutionRow, machine: MachineRow): Identity
}

export interface ResidentsDeps {
  readonly executions: ExecutionStore
  readonly machines: MachineStore
  readonly names: Names
}

export function createResidents(deps: ResidentsDeps): Residents {
  const { executions, machines, names } = deps
  const present = new Map<number, Resident>()
  const parsed = new Map<number, Machine>()

  function machineOf(definition: number): Machine {
    const known = parsed.get(definition)
    if (known) return known
    const machine = parseDefinition(machines.definition(definition))
    parsed.set(definition, machine)
    return machine
  }

  function identity(row: ExecutionRow, machine: MachineRow): Identity {
    return {
      id: row.id,
      arn: names.execution(machine.name, row.name),
      name: row.name,
      machine: machineOf(row.definition),
      machineArn: names.machine(machine.name),
      machineName: machine.name,
      roleArn: machine.role,
    }
  }

  function load(id: number): Resident | undefined {
    const row = executions.byId(id)
    const machine = row && machines.byId(row.machine)
    if (!row || !machine) return undefined
    const execution = createExecution(identity(row, machine))
    const turns = executions.journal(id)
    for (const { at, events } of turns) for (const event of decodeEvents(events)) apply(execution, event, at)
    const resident = create(execution, row)
    resident.turns = turns.length
    resident.committed = execution.lastEvent
    return resident
  }

  return {
    identity,
    get: (id) => {
      const known = present.get(id)
      if (known) return known
      const resident = load(id)
      if (resident) present.set(id, resident)
      return resident
    },
    forget: (resident) => {
      present.delete(resident.execution.identity.id)
      abortCalls(resident)
    },
    abandon: () => {
      for (const resident of present.values()) abortCalls(resident)
    },
    admit: (row, machine) => {
      const resident = create(createExecution(identity(row, machine)), row)
      present.set(row.id, resident)
      return resident
    },
    rest: (resident) => {
      if (present.size <= MOST_RESTING || resident.busy > 0 || resident.calls.size > 0) return
      present.delete(resident.execution.identity.id)
    },
  }
}

function create(execution: Execution, row: ExecutionRow): Resident {
  return {
    execution,
    ...(row.parent === null || row.task === null
      ? {}
      : { parent: { execution: row.parent, task: row.task } }),
    turns: 0,
    committed: 0,
    stored: { status: row.status, due: row.due },
    busy: 0,
    unfinished: false,
    tail: Promise.resolve(),
    calls: new Map(),
  }
}

function abortCalls(resident: Resident): void {
  for (const controller of resident.calls.values()) controller.abort()
}
