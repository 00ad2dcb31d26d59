import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createAdministerHandler } from '#functions/handlers/administer.ts'
import type { Env } from '#functions/runtime/env.ts'
import { table } from './parts.ts'

export function composeAdminister(env: Env) {
  const db = table(env)
  return createAdministerHandler({ batches: createBatches(db), directory: createDirectory(db) })
}
