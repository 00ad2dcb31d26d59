import { closeSync, fsyncSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Entry, Item, Template } from './template.ts'

/** What one copy of a template says instead. */
export type Renaming = ReadonlyMap<string, string>

/**
 * Writes copies of a case straight into the embedded database's file while nobody has it open: filling it
 * through its API would take longer than everything else together.
 */
export function stock(dbPath: string, template: Template, copies: Iterable<Renaming>): void {
  const db = new DatabaseSync(dbPath)
  try {
    db.exec('PRAGMA synchronous = OFF; BEGIN')
    const item = db.prepare('INSERT INTO ecohome (pk, sk, item_json, item_size) VALUES (?, ?, ?, ?)')
    const entries = (index: string) => {
      const insert = db.prepare(`INSERT INTO "ecohome::gsi::${index}" VALUES (?, ?, ?, ?, ?)`)
      return ({ gsi_pk, gsi_sk, table_pk, table_sk, item_json }: Entry) =>
        insert.run(gsi_pk, gsi_sk, table_pk, table_sk, item_json)
    }
    const [list, ladder] = [entries('list'), entries('due')]
    for (const renaming of copies) {
      const renamed = renamer(renaming)
      for (const one of template.items) {
        const { pk, sk, item_json, item_size }: Item = renamed(one)
        item.run(pk, sk, item_json, item_size)
      }
      for (const entry of template.lists) list(renamed(entry))
      for (const entry of template.ladders) ladder(renamed(entry))
    }
    db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
  onDisk(dbPath)
}

/** Waits until the disk has it: whatever is measured next would wait behind these gigabytes otherwise. */
function onDisk(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function renamer(renaming: Renaming) {
  const all = new RegExp(
    [...renaming.keys()].map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'),
    'g',
  )
  return <R extends Item | Entry>(row: R): R => {
    const texts = Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' ? value.replace(all, (name) => renaming.get(name) ?? name) : value,
    ])
    return Object.fromEntries(texts) as R
  }
}
