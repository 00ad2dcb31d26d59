import { DatabaseSync } from 'node:sqlite'

/**
 * Dynoxide looks for the next stream sequence number by reading every stream record, which makes each write
 * slower than the one before (13 ms after 15,000 records, 2 ms with this index).
 */
export function indexStream(dbPath: string): void {
  const db = new DatabaseSync(dbPath)
  try {
    db.exec('PRAGMA busy_timeout = 5000')
    const table = db
      .prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_stream_records'`)
      .get()
    if (!table) return
    db.exec(
      'CREATE INDEX IF NOT EXISTS stream_by_sequence ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
    )
  } finally {
    db.close()
  }
}

/** Forgets records that were carried out; the newest stays, because the next number is counted from it. */
export function trimStream(dbPath: string, table: string, doneUpTo: string): void {
  const db = new DatabaseSync(dbPath)
  try {
    db.exec('PRAGMA busy_timeout = 5000')
    db.prepare(
      `DELETE FROM _stream_records WHERE table_name = ?1 AND CAST(sequence_number AS INTEGER) <= CAST(?2 AS INTEGER)
       AND CAST(sequence_number AS INTEGER) < (SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?1)`,
    ).run(table, doneUpTo)
  } finally {
    db.close()
  }
}
