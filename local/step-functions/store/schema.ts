import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

const VERSION = 1

/**
 * `executions.due`: null – nothing to do until somebody calls; 0 – work is under way and goes on at once after a
 * restart; otherwise the moment (epoch milliseconds) of its next timer.
 */
const TABLES = `
  create table if not exists settings (name text primary key, value blob not null) without rowid;
  create table if not exists definitions (id integer primary key, text text not null);
  create table if not exists machines (
    id integer primary key, name text not null, role text not null, definition integer not null,
    created integer not null, updated integer not null, revision text not null, deleted integer not null default 0,
    options text not null default '{}'
  );
  create unique index if not exists machine_by_name on machines (name) where deleted = 0;
  create table if not exists executions (
    id integer primary key, machine integer not null, definition integer not null, name text not null,
    status integer not null, started integer not null, stopped integer, due integer,
    parent integer, task integer
  );
  create unique index if not exists execution_by_name on executions (machine, name);
  create index if not exists execution_by_due on executions (due) where due is not null;
  create index if not exists execution_by_parent on executions (parent) where parent is not null;
  create table if not exists journal (
    execution integer not null, turn integer not null, at integer not null, events text not null,
    primary key (execution, turn)
  ) without rowid;
`

export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory;')
  const version = Number(database.prepare('pragma user_version').get()?.user_version ?? 0)
  if (version > VERSION) throw new Error(`the workflow store was written by a newer version (${version})`)
  database.exec(`${TABLES} pragma user_version = ${VERSION};`)
  return database
}

/** The key that signs task tokens; made once. */
export function readTokenKey(database: DatabaseSync): Uint8Array {
  database.prepare("insert or ignore into settings values ('token-key', ?)").run(randomBytes(32))
  const value = database.prepare("select value from settings where name = 'token-key'").get()?.value
  if (!(value instanceof Uint8Array)) throw new Error('the workflow store has no token key')
  return value
}
