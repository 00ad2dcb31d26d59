import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createDirectory } from '#adapters/dynamodb/directory.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createNotices } from '#adapters/dynamodb/notices.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import { writeTitle } from '#adapters/dynamodb/title-write.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { createDesignate } from '#domain/actions/designate.ts'
import { createAcceptAppeal, createSettleAppeal } from '#domain/actions/settle-appeal.ts'
import { createSettleChange } from '#domain/actions/settle-change.ts'
import { createSettleWithdrawal } from '#domain/actions/settle-withdrawal.ts'
import type { Clockwork } from '#domain/ports.ts'
import { createRegisterHandler } from '#functions/handlers/register.ts'
import type { Env } from '#functions/runtime/env.ts'
import { noticeProof } from '#functions/views/notice.tsx'
import { table } from './parts.ts'

export function composeRegister(env: Env, clock: Clockwork) {
  const db = table(env)
  const all = {
    ...clock,
    cases: createCases(db, writeTitle),
    tasks: createTasks(db),
    batches: createBatches(db),
    directory: createDirectory(db),
    matters: createMatters(db),
    notices: createNotices(db),
    titles: createTitles(db),
    show: noticeProof,
  }
  return createRegisterHandler({
    designate: createDesignate(all),
    acceptAppeal: createAcceptAppeal(all),
    settleAppeal: createSettleAppeal(all),
    settleChange: createSettleChange(all),
    settleWithdrawal: createSettleWithdrawal(all),
  })
}
