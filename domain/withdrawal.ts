import type { Application, Status } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { Change } from '#domain/ports.ts'

/** From the public notice on a withdrawal needs the city's consent; source: F18 R1. */
export function needsConsent(status: Status): boolean {
  return status === 'notice' || status === 'objection'
}

export const withdrawalLane = (no: number): string => `withdrawal:${no}`

/** The number of the withdrawal a lane is about. */
export function withdrawalIn(lane: string | undefined): number | undefined {
  const found = /^withdrawal:(\d+)$/.exec(lane ?? '')
  return found ? Number(found[1]) : undefined
}

/** The park asks; until the city answers nothing else changes. @throws withdrawal.refused while it was asked already */
export function askedToWithdraw(
  before: Application,
  { actor, reason, at }: { actor: Actor; reason: string; at: string },
): Change {
  if (before.withdrawal?.status === 'asked')
    throw new DomainError('withdrawal.refused', { status: before.status })
  const no = (before.withdrawal?.no ?? 0) + 1
  return {
    before,
    after: { ...before, withdrawal: { no, reason, askedAt: at, status: 'asked' } },
    facts: [
      {
        at,
        type: 'withdrawal.asked',
        actor,
        from: before.status,
        to: before.status,
        open: { reason },
      },
    ],
    effects: [
      {
        kind: 'start',
        workflow: 'withdrawal',
        name: `${before.id}-withdrawal-${no}`,
        input: { caseId: before.id, withdrawal: no, stage: before.status },
      },
    ],
  }
}
