import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createClaims } from '#adapters/dynamodb/claims.ts'
import type { TitleWrite } from '#adapters/dynamodb/commit.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createDrafts } from '#adapters/dynamodb/drafts.ts'
import { createFiles } from '#adapters/dynamodb/files.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { writeTitle } from '#adapters/dynamodb/title-write.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import type { Clockwork } from '#domain/ports.ts'
import type { Env } from '#functions/runtime/env.ts'
import { table } from './parts.ts'

/**
 * What goes on with designated parks is read from and written to these; titles may be moved.
 * Whoever needs the forms adds them: they bring the map library.
 */
export function homesParts(env: Env, clock: Clockwork) {
  return partsWith(env, clock, writeTitle)
}

/** The same for functions that may not move a title. */
export function homesReading(env: Env, clock: Clockwork) {
  return partsWith(env, clock)
}

function partsWith(env: Env, clock: Clockwork, writes?: TitleWrite) {
  const db = table(env)
  return {
    ...clock,
    cases: createCases(db, writes),
    tasks: createTasks(db),
    batches: createBatches(db),
    books: createBooks(db),
    claims: createClaims(db),
    directory: createDirectory(db),
    drafts: createDrafts(db),
    files: createFiles(db),
    matters: createMatters(db),
    titles: createTitles(db),
  }
}
