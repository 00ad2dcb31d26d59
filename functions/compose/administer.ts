import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createImportExperts } from '#domain/actions/import-experts.ts'
import { createPutBatch } from '#domain/actions/put-batch.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createAdministerHandler } from '#functions/handlers/administer.ts'
import type { Env } from '#functions/runtime/env.ts'
import { rebuilding } from './figures.ts'
import { table } from './parts.ts'

export function composeAdminister(env: Env, clock: Clockwork) {
  const db = table(env)
  return createAdministerHandler({
    putBatch: createPutBatch({
      ...clock,
      batches: createBatches(db),
      cases: createCases(db),
      pipeline: createPipeline(db),
    }),
    directory: createDirectory(db),
    importExperts: createImportExperts({ ...clock, experts: createExperts(db) }),
    rebuildFigures: rebuilding(env, clock),
  })
}
