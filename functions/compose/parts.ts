import type { Db } from '#adapters/dynamodb/db.ts'
import { connect } from '#adapters/dynamodb/db.ts'
import type { Env } from '#functions/runtime/env.ts'
import { optional, setting } from '#functions/runtime/env.ts'

/** What a function is made of besides its adapters: its settings and its clock. */
export function table(env: Env): Db {
  return connect({
    table: setting(env, 'TABLE_NAME'),
    endpoint: optional(env, 'DYNAMODB_ENDPOINT'),
    region: env.AWS_REGION,
  })
}
