import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { withdrawnNote } from '#domain/notice.ts'
import type { Change } from '#domain/ports.ts'
import { inLane } from '#domain/task-name.ts'
import { needsConsent, withdrawalLane } from '#domain/withdrawal.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import type { AnnotateDeps } from './annotate-row.ts'
import { withNote } from './annotate-row.ts'
import { untilSettled } from './retry.ts'
import type { WithdrawDeps } from './withdraw.ts'
import { withdrawn } from './withdraw.ts'

export type SettleWithdrawalDeps = WithdrawDeps & AnnotateDeps

const consent = '同意撤回'

/** Carries out what the city answered to a withdrawal during the notice. Calling it again changes nothing. */
export function createSettleWithdrawal(deps: SettleWithdrawalDeps) {
  return ({ caseId, withdrawal: no }: { caseId: string; withdrawal: number }): Promise<{ status: string }> =>
    untilSettled(async () => {
      const before = await deps.cases.load(caseId)
      if (!before) throw new DomainError('application.not-found')
      const { withdrawal } = before
      if (withdrawal?.no !== no || withdrawal.status !== 'asked' || !needsConsent(before.status))
        return { status: before.status }
      const tasks = await deps.tasks.ofCase(caseId, inLane(withdrawalLane(no)))
      const answer = tasks.findLast(({ status }) => status === 'decided')
      if (answer?.status !== 'decided') throw new DomainError('task.not-found')
      const at = deps.now()
      const answers = answer.answers as Answers
      const { reason } = withdrawal
      const actor = answer.decidedBy
      const change: Change =
        answer.decision === consent
          ? await withNote(
              deps,
              await withdrawn(deps, noted(before, 'consented'), { actor, reason, at }),
              before.notice,
              { note: str(answers, 'noticeRemark') || withdrawnNote, actor, at },
            )
          : kept(noted(before, 'kept'), str(answers, 'reason'), at)
      const { status } = await deps.cases.commit({ ...change, before })
      return { status }
    })
}

function noted(application: Application, status: 'kept' | 'consented'): Application {
  const { withdrawal } = application
  return withdrawal ? { ...application, withdrawal: { ...withdrawal, status } } : application
}

/** The case stays where it is, and the park is told why. */
function kept(after: Application, reason: string, at: string): Change {
  const { id: caseId, no: caseNo, parkName, owner, operatorName } = after
  return {
    before: after,
    after,
    facts: [
      {
        at,
        type: 'withdrawal.kept',
        actor: { kind: 'system', name: 'workflow', how: 'workflow' },
        from: after.status,
        to: after.status,
        open: { reason },
      },
    ],
    effects: [
      {
        kind: 'mail',
        template: 'withdrawal-kept',
        to: { email: owner.email, name: operatorName ?? owner.email },
        data: { caseId, caseNo, parkName, at, reason },
      },
    ],
  }
}
