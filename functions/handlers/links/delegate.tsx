import { DomainError } from '#domain/errors.ts'
import { materialOf } from '#domain/material.ts'
import { holderActor, holdingOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field } from '#functions/http/call.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { dueView } from '#functions/views/due.ts'
import { officeName } from '#functions/views/timeline.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { DeadLink } from '#web/pages/dead-link.tsx'
import { Delegate } from '#web/pages/delegate.tsx'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'

export function showDelegate(deps: LinkDeps): Handler {
  return async (call) => render(deps, call, [])
}

export function delegateTask(deps: LinkDeps): Handler {
  return async (call) => {
    const holding = holdingOf(call)
    const typed = { email: field(call, 'email'), name: field(call, 'name'), reason: field(call, 'reason') }
    const given = { taskId: holding.task.id, email: holding.email, actor: holderActor(call, holding) }
    try {
      await deps.delegate({ ...given, to: typed.email, name: typed.name, reason: typed.reason })
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'delegation.refused' || call.wantsJson)
        throw error
      return render(deps, call, [problemOf(error)], typed)
    }
    return call.wantsJson ? json({ delegated: true }) : seeOther(path('delegate', { task: holding.task.id }))
  }
}

/** The task is the giver's again, by a new link: the old one ended when it was given away. */
export function recallTask(deps: LinkDeps): Handler {
  return async (call) => {
    const { task, email, how } = holdingOf(call)
    const giver = await deps.directory.officer(email)
    const actor = {
      kind: 'officer',
      name: giver?.name ?? email,
      email,
      office: giver?.office,
      how,
      from: call.from,
    } as const
    await deps.recall({ taskId: task.id, email, actor })
    if (call.wantsJson) return json({ recalled: true })
    return deps.show(
      call,
      <DeadLink reason={{ kind: 'reissued' }} ask={officeName(task.office, call.lang)} sent />,
    )
  }
}

function problemOf({ details }: DomainError): Problem {
  if (details.why === 'reason')
    return {
      path: 'reason',
      code: 'reason',
      zh: '填写委托理由，不少于 4 个字',
      en: 'Enter the reason, 4 characters or more',
    }
  return {
    path: 'email',
    code: 'person',
    zh: '填写本单位其他工作人员登记的姓名和邮箱；已在办理本项的人员不能重复委托',
    en: 'Enter the registered name and address of another officer of your office who does not hold this task',
  }
}

async function render(
  deps: LinkDeps,
  call: Call,
  problems: readonly Problem[],
  typed?: { email: string; name: string; reason: string },
) {
  const { task, email } = holdingOf(call)
  if (materialOf(task) !== 'all') throw new DomainError('request.forbidden')
  const given = task.delegations.findLast((one) => one.from === email && !one.recalledAt)
  const to = given && (await deps.directory.officer(given.to))
  const { id, caseNo, parkName, stage } = task
  return deps.show(
    call,
    <Delegate
      task={{ id, caseNo, parkName, stage, due: dueView(task.due, deps.now()) }}
      delegatedTo={given && (to?.name ?? given.to)}
      typed={typed}
      problems={problems}
    />,
    { status: problems.length > 0 ? 422 : 200 },
  )
}
