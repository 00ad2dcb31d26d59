import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createConcludeHandler } from '#functions/handlers/conclude-case.ts'
import type { Env } from '#functions/runtime/env.ts'
import { table } from './parts.ts'

export function composeConcludeCase(env: Env, clock: Clockwork) {
  const db = table(env)
  return createConcludeHandler({
    ...clock,
    cases: createCases(db),
    tasks: createTasks(db),
    directory: createDirectory(db),
  })
}
