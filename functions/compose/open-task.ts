import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createOpenTaskHandler } from '#functions/handlers/open-task.ts'
import type { Env } from '#functions/runtime/env.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import { table } from './parts.ts'
import { workflowsOf } from './workflows.ts'

export function composeOpenTask(env: Env, clock: Clockwork) {
  const db = table(env)
  return createOpenTaskHandler({
    ...clock,
    cases: createCases(db),
    tasks: createTasks(db),
    directory: createDirectory(db),
    experts: createExperts(db),
    latest: latestVersion,
    workflows: workflowsOf(env),
  })
}
