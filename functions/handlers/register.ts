import * as z from 'zod/mini'
import type { createDesignate } from '#domain/actions/designate.ts'
import type { createAcceptAppeal, createSettleAppeal } from '#domain/actions/settle-appeal.ts'
import type { createSettleChange } from '#domain/actions/settle-change.ts'
import type { createSettleWithdrawal } from '#domain/actions/settle-withdrawal.ts'

export interface RegisterDeps {
  readonly designate: ReturnType<typeof createDesignate>
  readonly acceptAppeal: ReturnType<typeof createAcceptAppeal>
  readonly settleAppeal: ReturnType<typeof createSettleAppeal>
  readonly settleChange: ReturnType<typeof createSettleChange>
  readonly settleWithdrawal: ReturnType<typeof createSettleWithdrawal>
}

const appeal = { caseId: z.string(), appeal: z.int().check(z.gte(1)) }

/** What a workflow may ask once a case has its outcome. */
export const RegisterEvent = z.discriminatedUnion('step', [
  z.object({ step: z.literal('designate'), caseId: z.string() }),
  z.object({ step: z.literal('accept-appeal'), ...appeal }),
  z.object({ step: z.literal('settle-appeal'), ...appeal }),
  z.object({ step: z.literal('settle-withdrawal'), caseId: z.string(), withdrawal: z.int().check(z.gte(1)) }),
  z.object({ step: z.literal('settle-change'), caseId: z.string(), change: z.int().check(z.gte(1)) }),
])

export function createRegisterHandler(deps: RegisterDeps) {
  const { designate, acceptAppeal, settleAppeal, settleChange, settleWithdrawal } = deps
  return async (event: unknown): Promise<Record<string, unknown>> => {
    const asked = RegisterEvent.parse(event)
    switch (asked.step) {
      case 'designate': {
        const { status, titleNo } = await designate(asked)
        return { status, titleNo }
      }
      case 'accept-appeal':
        return acceptAppeal(asked)
      case 'settle-appeal':
        return settleAppeal(asked)
      case 'settle-change':
        return { ...(await settleChange(asked)) }
      case 'settle-withdrawal':
        return settleWithdrawal(asked)
    }
  }
}
