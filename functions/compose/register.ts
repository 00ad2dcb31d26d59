import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { writeTitle } from '#adapters/dynamodb/title-write.ts'
import { createDesignate } from '#domain/actions/designate.ts'
import { createAcceptAppeal, createSettleAppeal } from '#domain/actions/settle-appeal.ts'
import { createSettleWithdrawal } from '#domain/actions/settle-withdrawal.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createRegisterHandler } from '#functions/handlers/register.ts'
import type { Env } from '#functions/runtime/env.ts'
import { table } from './parts.ts'

export function composeRegister(env: Env, clock: Clockwork) {
  const db = table(env)
  const all = {
    ...clock,
    cases: createCases(db, writeTitle),
    tasks: createTasks(db),
    batches: createBatches(db),
    directory: createDirectory(db),
  }
  return createRegisterHandler({
    designate: createDesignate(all),
    acceptAppeal: createAcceptAppeal(all),
    settleAppeal: createSettleAppeal(all),
    settleWithdrawal: createSettleWithdrawal(all),
  })
}
