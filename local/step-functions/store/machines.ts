import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'

const MachineRow = z.object({
  id: z.number(),
  name: z.string(),
  role: z.string(),
  definition: z.number(),
  text: z.string(),
  created: z.number(),
  updated: z.number(),
  revision: z.string(),
  options: z.string(),
})
export type MachineRow = z.infer<typeof MachineRow>

export interface MachineStore {
  insert(row: Pick<MachineRow, 'name' | 'role' | 'text' | 'revision' | 'options'>, now: number): MachineRow
  update(id: number, change: Pick<MachineRow, 'role' | 'text' | 'revision' | 'options'>, now: number): void
  remove(id: number): void
  byName(name: string): MachineRow | undefined
  /** Deleted ones too: their executions can still be read. */
  byId(id: number): MachineRow | undefined
  /** In order of name, after `name`. */
  list(after: string, limit: number): MachineRow[]
  definition(id: number): string
}

const SELECT = 'select m.*, d.text from machines m join definitions d on d.id = m.definition'

export function createMachineStore(database: DatabaseSync): MachineStore {
  const addDefinition = database.prepare('insert into definitions (text) values (?)')
  const add = database.prepare(
    'insert into machines (name, role, definition, created, updated, revision, options) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const change = database.prepare(
    'update machines set role = ?, definition = ?, updated = ?, revision = ?, options = ? where id = ?',
  )
  const remove = database.prepare('update machines set deleted = 1 where id = ?')
  const byName = database.prepare(`${SELECT} where m.name = ? and m.deleted = 0`)
  const byId = database.prepare(`${SELECT} where m.id = ?`)
  const list = database.prepare(`${SELECT} where m.name > ? and m.deleted = 0 order by m.name limit ?`)
  const definition = database.prepare('select text from definitions where id = ?')
  const read = (row: unknown) => (row === undefined ? undefined : z.parse(MachineRow, row))
  return {
    insert: ({ name, role, text, revision, options }, now) => {
      const { lastInsertRowid } = addDefinition.run(text)
      const { lastInsertRowid: id } = add.run(name, role, lastInsertRowid, now, now, revision, options)
      return z.parse(MachineRow, byId.get(id))
    },
    update: (id, { role, text, revision, options }, now) => {
      const { lastInsertRowid } = addDefinition.run(text)
      change.run(role, lastInsertRowid, now, revision, options, id)
    },
    remove: (id) => {
      remove.run(id)
    },
    byName: (name) => read(byName.get(name)),
    byId: (id) => read(byId.get(id)),
    list: (after, limit) => list.all(after, limit).map((row) => z.parse(MachineRow, row)),
    definition: (id) => String(definition.get(id)?.text ?? ''),
  }
}
