import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Status } from '#local/step-functions/execution/state.ts'

/** Stored by position: append, never reorder. */
const STATUSES: readonly Status[] = ['RUNNING', 'SUCCEEDED', 'FAILED', 'ABORTED', 'TIMED_OUT']

const StoredRow = z.object({
  id: z.number(),
  machine: z.number(),
  definition: z.number(),
  name: z.string(),
  status: z.number(),
  started: z.number(),
  stopped: z.nullable(z.number()),
  due: z.nullable(z.number()),
  parent: z.nullable(z.number()),
  /** The parent's task; negative when the parent started this execution without waiting for it. */
  task: z.nullable(z.number()),
})

export type ExecutionRow = Omit<z.infer<typeof StoredRow>, 'status'> & { status: Status }

export interface JournalRow {
  readonly at: number
  readonly events: string
}

export interface ExecutionFilter {
  readonly machine: number
  readonly status?: Status
  /** Executions started before this one. */
  readonly before: number
  readonly limit: number
}

/** One turn to be stored. */
export interface Write {
  readonly insert?: ExecutionRow
  readonly update?: { id: number; status: Status; stopped: number | null; due: number | null }
  readonly journal?: { execution: number; turn: number; at: number; events: string }
  /** An ended child whose parent has taken its answer. */
  readonly settled?: number
}

export interface ExecutionStore {
  lastId(): number
  byId(id: number): ExecutionRow | undefined
  byName(machine: number, name: string): ExecutionRow | undefined
  /** Newest first. */
  list(filter: ExecutionFilter): ExecutionRow[]
  /** The executions this one's tasks started and that still run. */
  runningChildren(parent: number): ExecutionRow[]
  journal(id: number): JournalRow[]
  scheduled(): { id: number; due: number }[]
  write(write: Write): void
}

export function createExecutionStore(database: DatabaseSync): ExecutionStore {
  const lastId = database.prepare('select max(id) as id from executions')
  const byId = database.prepare('select * from executions where id = ?')
  const byName = database.prepare('select * from executions where machine = ? and name = ?')
  const list = database.prepare(
    'select * from executions where machine = ? and id < ? and (? < 0 or status = ?) order by id desc limit ?',
  )
  const children = database.prepare('select * from executions where parent = ? and status = 0')
  const journal = database.prepare('select at, events from journal where execution = ? order by turn')
  const scheduled = database.prepare('select id, due from executions where due is not null order by due')
  const insert = database.prepare('insert into executions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const update = database.prepare('update executions set status = ?, stopped = ?, due = ? where id = ?')
  const append = database.prepare('insert into journal values (?, ?, ?, ?)')
  const settle = database.prepare('update executions set due = null where id = ?')
  return {
    lastId: () => Number(lastId.get()?.id ?? 0),
    byId: (id) => read(byId.get(id)),
    byName: (machine, name) => read(byName.get(machine, name)),
    list: ({ machine, status, before, limit }) => {
      const code = status === undefined ? -1 : STATUSES.indexOf(status)
      return list.all(machine, before, code, code, limit).map((row) => present(z.parse(StoredRow, row)))
    },
    runningChildren: (parent) => children.all(parent).map((row) => present(z.parse(StoredRow, row))),
    journal: (id) => journal.all(id).map((row) => ({ at: Number(row.at), events: String(row.events) })),
    scheduled: () => scheduled.all().map((row) => ({ id: Number(row.id), due: Number(row.due) })),
    write: (write) => {
      if (write.insert) {
        const { id, machine, definition, name, status, started, stopped, due, parent, task } = write.insert
        insert.run(
          id,
          machine,
          definition,
          name,
          STATUSES.indexOf(status),
          started,
          stopped,
          due,
          parent,
          task,
        )
      }
      if (write.update) {
        const { id, status, stopped, due } = write.update
        update.run(STATUSES.indexOf(status), stopped, due, id)
      }
      if (write.journal)
        append.run(write.journal.execution, write.journal.turn, write.journal.at, write.journal.events)
      if (write.settled !== undefined) settle.run(write.settled)
    },
  }
}

function read(row: unknown): ExecutionRow | undefined {
  return row === undefined ? undefined : present(z.parse(StoredRow, row))
}

function present(row: z.infer<typeof StoredRow>): ExecutionRow {
  return { ...row, status: STATUSES[row.status] ?? 'RUNNING' }
}
