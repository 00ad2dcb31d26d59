import type { Clock } from './clock.ts'
import { advance } from './execution/advance.ts'
import { dueToStore, type Resident } from './execution/resident.ts'
import { isOver, nextDue } from './execution/state.ts'
import { createTurn, type Turn } from './execution/turn.ts'
import type { Residents } from './residents.ts'
import { encodeEvents } from './store/codec.ts'
import type { Commits } from './store/commits.ts'
import type { ExecutionRow, Write } from './store/executions.ts'
import { createTimers } from './timers.ts'
import type { Tokens } from './tokens.ts'

export interface RunnerDeps {
  readonly clock: Clock
  readonly commits: Commits
  readonly tokens: Tokens
  readonly residents: Residents
  /** Called after each stored turn: makes calls, tells parents. */
  readonly react: (resident: Resident) => void
}

export interface Runner {
  /** Does `act` at this moment, then everything that follows from it; answers when all of it is on disk. */
  turn<T>(resident: Resident, act: (turn: Turn) => T, also?: Also): Promise<T>
  /** Lets an execution go on by itself. */
  wake(id: number): void
  /** Resolves when what had happened to the execution by now is on disk. */
  settled(resident: Resident): Promise<void>
  /** Lets work go on by itself; `idle` waits for it. */
  background(work: Promise<void>): void
  schedule(id: number, due: number): void
  nextDue(): number | undefined
  idle(): Promise<void>
  close(): void
}

export interface Also {
  readonly insert?: ExecutionRow
  readonly settled?: number
}

export function createRunner(deps: RunnerDeps): Runner {
  const { clock, commits, tokens, residents } = deps
  let active = 0
  let closed = false
  let waiting: (() => void)[] = []
  const timers = createTimers(clock, wake)

  function wake(id: number): void {
    if (closed) return
    try {
      const resident = residents.get(id)
      if (resident) void turn(resident, () => undefined).catch((error) => closed || report(error))
    } catch (error) {
      report(error)
    }
  }

  async function turn<T>(resident: Resident, act: (turn: Turn) => T, also: Also = {}): Promise<T> {
    resident.busy += 1
    return during(run(resident, act, also)).finally(() => {
      resident.busy -= 1
      residents.rest(resident)
    })
  }

  async function run<T>(resident: Resident, act: (turn: Turn) => T, also: Also): Promise<T> {
    const computed = resident.tail.then(() => compute(resident, act, also))
    resident.tail = computed.catch(() => undefined)
    const { value, write, lastEvent } = await computed.catch((error) => forget(resident, error))
    if (write) await commits.add(write).catch((error) => forget(resident, error))
    resident.committed = Math.max(resident.committed, lastEvent)
    if (closed) return value
    deps.react(resident)
    if (resident.unfinished) wake(resident.execution.identity.id)
    return value
  }

  /** What could not be stored has not happened: the execution is folded anew when it is next needed. */
  function forget(resident: Resident, error: unknown): never {
    residents.forget(resident)
    throw error
  }

  async function compute<T>(resident: Resident, act: (turn: Turn) => T, also: Also) {
    const { execution } = resident
    const turn = createTurn(execution, clock.now(), tokens.issue)
    const value = act(turn)
    resident.unfinished = await advance(turn)
    timers.set(execution.identity.id, nextDue(execution))
    return { value, write: writeOf(resident, turn, also), lastEvent: execution.lastEvent }
  }

  async function during<T>(work: Promise<T>): Promise<T> {
    active += 1
    try {
      return await work
    } finally {
      active -= 1
      if (active === 0) settle()
    }
  }

  function settle(): void {
    if (waiting.length === 0 || timers.fire() || active > 0) return
    const done = waiting
    waiting = []
    for (const resolve of done) resolve()
  }

  return {
    turn,
    settled: async (resident) => {
      if (resident.busy === 0) return
      await resident.tail
      await commits.add({})
    },
    wake,
    background: (work) => {
      during(work).catch((error) => closed || report(error))
    },
    schedule: timers.set,
    nextDue: timers.next,
    idle: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        if (active === 0) setImmediate(settle)
      }),
    close: () => {
      closed = true
      timers.close()
      commits.close()
    },
  }
}

function writeOf(resident: Resident, turn: Turn, also: Also): Write | undefined {
  const { execution } = resident
  const { id } = execution.identity
  const { status } = execution
  const due = dueToStore(resident)
  const stopped = isOver(execution) ? (execution.stoppedAt ?? null) : null
  const changed = resident.stored.status !== status || resident.stored.due !== due
  if (turn.events.length === 0 && !changed && also.settled === undefined) return undefined
  resident.stored = { status, due }
  const write: Write = {
    ...(also.insert ? { insert: { ...also.insert, status, stopped, due } } : {}),
    ...(changed && !also.insert ? { update: { id, status, stopped, due } } : {}),
    ...(also.settled === undefined ? {} : { settled: also.settled }),
  }
  if (turn.events.length === 0) return write
  const journal = {
    execution: id,
    turn: resident.turns,
    at: turn.now.getTime(),
    events: encodeEvents(turn.events),
  }
  resident.turns += 1
  return { ...write, journal }
}

function report(error: unknown): void {
  console.error('step-functions: a turn failed', error)
}
