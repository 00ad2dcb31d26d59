import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createObjections } from '#adapters/dynamodb/objections.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createNoticeHandler } from '#functions/handlers/notice.ts'
import type { Env } from '#functions/runtime/env.ts'
import { table } from './parts.ts'

export function composeNotice(env: Env, clock: Clockwork) {
  const db = table(env)
  return createNoticeHandler({
    ...clock,
    cases: createCases(db),
    tasks: createTasks(db),
    objections: createObjections(db),
    directory: createDirectory(db),
  })
}
