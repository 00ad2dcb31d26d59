import { createCalls } from './calls.ts'
import { createChildren } from './children.ts'
import type { Clock } from './clock.ts'
import type { Invoke } from './invocation.ts'
import { createNames } from './names.ts'
import { executionOperations } from './operations/executions.ts'
import { machineOperations } from './operations/machines.ts'
import type { Operations } from './operations/operation.ts'
import { taskOperations } from './operations/tasks.ts'
import { createResidents } from './residents.ts'
import { createRunner } from './runner.ts'
import { createStarter } from './starter.ts'
import { createCommits } from './store/commits.ts'
import { createExecutionStore } from './store/executions.ts'
import { createMachineStore } from './store/machines.ts'
import { openDatabase, readTokenKey } from './store/schema.ts'
import { createTokens } from './tokens.ts'
import { WireError } from './wire-error.ts'

export type { Clock } from './clock.ts'
export type { Invoke, InvokeResult } from './invocation.ts'

export interface EngineDeps {
  /** A SQLite file, or ':memory:'. */
  readonly dbPath: string
  /** Runs a Lambda handler. After a crash the same call may be made again. */
  readonly invoke: Invoke
  readonly clock: Clock
  readonly partition?: string
  readonly region?: string
  readonly account?: string
}

export interface Engine {
  /** Carries out an operation of the API: its name, or the whole `X-Amz-Target`. */
  handle(target: string, body: unknown): Promise<Response>
  /** Resolves when there is nothing to run right now and no call is under way. */
  idle(): Promise<void>
  /** When the next timer is due: a wait, a retry, a timeout. A clock that jumps can stop there first. */
  nextDue(): Date | undefined
  close(): Promise<void>
}

export interface Response {
  readonly status: number
  readonly body: unknown
}

const STATES_MODEL = 'com.amazonaws.swf.service.v2.model'
const GENERAL_MODEL = 'com.amazon.coral.service'

/** A Step Functions service of one's own: durable, with its state in one SQLite file. */
export function createEngine(deps: EngineDeps): Engine {
  const { clock, invoke } = deps
  const names = createNames({
    partition: deps.partition ?? 'aws',
    region: deps.region ?? 'us-east-1',
    account: deps.account ?? '000000000000',
  })
  const database = openDatabase(deps.dbPath)
  const tokens = createTokens(readTokenKey(database))
  const executions = createExecutionStore(database)
  const machines = createMachineStore(database)
  const commits = createCommits(database, executions)
  const residents = createResidents({ executions, machines, names })
  const react = createCalls({ invoke, names, runner: () => runner, children: () => children })
  const runner = createRunner({ clock, commits, tokens, residents, react })
  const starter = createStarter({ clock, names, runner, residents, executions, machines })
  const children = createChildren({ runner, residents, starter, executions })
  const parts = { clock, names, tokens, runner, residents, starter, executions, machines }
  const operations: Operations = {
    ...machineOperations(parts),
    ...executionOperations(parts),
    ...taskOperations(parts),
  }
  for (const { id, due } of executions.scheduled()) {
    if (due === 0) runner.wake(id)
    else runner.schedule(id, due)
  }
  return {
    handle: (target, body) => answer(operations, target, body),
    idle: runner.idle,
    nextDue: () => {
      const due = runner.nextDue()
      return due === undefined ? undefined : new Date(due)
    },
    close: async () => {
      runner.close()
      residents.abandon()
      database.close()
    },
  }
}

async function answer(operations: Operations, target: string, body: unknown): Promise<Response> {
  const name = target.slice(target.lastIndexOf('.') + 1)
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined
  try {
    if (!operation)
      throw new WireError('UnknownOperationException', `The operation '${name}' is not supported`)
    return { status: 200, body: await operation(body) }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    const model = error.code.endsWith('Exception') ? GENERAL_MODEL : STATES_MODEL
    return { status: 400, body: { __type: `${model}#${error.code}`, message: error.message } }
  }
}
