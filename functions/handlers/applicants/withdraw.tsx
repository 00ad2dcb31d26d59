import type { Application } from '#domain/application.ts'
import { hasEnded } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import { field, param } from '#functions/http/call.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { Withdraw } from '#web/pages/withdraw.tsx'
import { path } from '#web/routes.ts'
import type { ApplicantDeps } from './deps.ts'

/** What is typed to withdraw, so that no stray click does it. */
function phraseOf({ no, parkName }: Application): string {
  return no ?? parkName ?? '删除草稿'
}

export function showWithdraw(deps: ApplicantDeps): Handler {
  return async (call) => {
    const { application } = await deps.readOwn(param(call, 'id'), accountOf(call).id)
    if (hasEnded(application.status))
      throw new DomainError('withdrawal.refused', { status: application.status })
    return deps.show(
      call,
      <Withdraw
        application={{ ...application, parkName: application.parkName ?? '' }}
        confirmWith={phraseOf(application)}
        problems={[]}
      />,
    )
  }
}

export function withdraw(deps: ApplicantDeps): Handler {
  return async (call) => {
    const id = param(call, 'id')
    const { application } = await deps.readOwn(id, accountOf(call).id)
    const typed = { reason: field(call, 'reason'), confirm: field(call, 'confirm') }
    const problems = problemsOf(typed, phraseOf(application))
    if (problems.length > 0) {
      if (call.wantsJson) return json({ problems }, 422)
      const shown = { ...application, parkName: application.parkName ?? '' }
      const page = (
        <Withdraw application={shown} confirmWith={phraseOf(application)} typed={typed} problems={problems} />
      )
      return deps.show(call, page, { status: 422 })
    }
    const { reason } = typed
    const after = await deps.withdraw({ id, accountId: accountOf(call).id, actor: applicantOf(call), reason })
    return call.wantsJson ? json({ id, status: after.status }) : seeOther(path('application', { id }))
  }
}

function problemsOf(typed: { reason: string; confirm: string }, phrase: string): Problem[] {
  const problems: Problem[] = []
  if (!typed.reason)
    problems.push({ path: 'reason', code: 'required', zh: '填写撤回原因', en: 'Enter the reason' })
  if (typed.confirm !== phrase)
    problems.push({
      path: 'confirm',
      code: 'confirmation',
      zh: `输入“${phrase}”以确认撤回`,
      en: `Type “${phrase}” to confirm`,
    })
  return problems
}
