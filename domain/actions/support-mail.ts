import type { Effect } from '#domain/effect.ts'
import type { MatterAnswer } from './matter-step.ts'

/** Tells a park how its request for funds, or its best-practice case, goes on. */
export function supportMail(
  { before, at, reason }: Pick<MatterAnswer, 'before' | 'at' | 'reason'>,
  support: { readonly about: 'funding' | 'practice'; readonly name: string; readonly outcome: string },
): Effect {
  const { id: caseId, no: caseNo, parkName, owner, operatorName } = before
  return {
    kind: 'mail',
    template: 'support-settled',
    to: { email: owner.email, name: operatorName ?? owner.email },
    data: { caseId, caseNo, parkName, at, support, reason },
  }
}
