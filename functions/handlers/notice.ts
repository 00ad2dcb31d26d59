import * as z from 'zod/mini'
import { createCheckNotice } from '#domain/actions/check-notice.ts'
import type { SettleDeps } from '#domain/actions/settle-objection.ts'
import { createSettleObjection } from '#domain/actions/settle-objection.ts'

/** What a workflow asks about a published case. */
export const NoticeEvent = z.discriminatedUnion('step', [
  z.object({ step: z.literal('check'), caseId: z.string() }),
  z.object({
    step: z.literal('settle-objection'),
    caseId: z.string(),
    objectionId: z.string(),
    to: z.enum(['accepted', 'refused', 'clue', 'closed']),
    taskId: z.string(),
  }),
])

export function createNoticeHandler(deps: SettleDeps): (event: unknown) => Promise<{ state: string }> {
  const check = createCheckNotice(deps)
  const settle = createSettleObjection(deps)
  return async (given) => {
    const event = NoticeEvent.parse(given)
    return event.step === 'check' ? check(event.caseId) : { state: await settle(event) }
  }
}
