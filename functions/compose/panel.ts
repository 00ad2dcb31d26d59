import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createRubrics } from '#adapters/dynamodb/rubrics.ts'
import { createSeats } from '#adapters/dynamodb/seats.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createPanelHandler } from '#functions/handlers/panel.ts'
import type { Env } from '#functions/runtime/env.ts'
import { table } from './parts.ts'

export function composePanel(env: Env, clock: Clockwork) {
  const db = table(env)
  return createPanelHandler({
    ...clock,
    cases: createCases(db),
    tasks: createTasks(db),
    batches: createBatches(db),
    directory: createDirectory(db),
    rubrics: createRubrics(db),
    experts: createExperts(db),
    seats: createSeats(db),
  })
}
