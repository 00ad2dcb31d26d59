import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createScheduledHandler } from '#functions/handlers/scheduled.ts'
import type { Env } from '#functions/runtime/env.ts'
import { table } from './parts.ts'

export function composeScheduled(env: Env, clock: Clockwork) {
  const db = table(env)
  return createScheduledHandler({
    ...clock,
    cases: createCases(db),
    tasks: createTasks(db),
    directory: createDirectory(db),
  })
}
