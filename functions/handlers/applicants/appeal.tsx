import { appealable, appealForm } from '#domain/appeal.ts'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { dateOf } from '#domain/time.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { dueView } from '#functions/views/due.ts'
import type { Answers, Problem } from '#schemas/fields/field.ts'
import { Appeal } from '#web/pages/appeal.tsx'
import { path } from '#web/routes.ts'
import type { ApplicantDeps } from './deps.ts'

interface Typed {
  readonly answers: Answers
  readonly problems: readonly Problem[]
}

export function showAppeal(deps: ApplicantDeps): Handler {
  return async (call) => {
    const { application } = await deps.readOwn(param(call, 'id'), accountOf(call).id)
    return render(deps, call, application, { answers: {}, problems: [] })
  }
}

/** Hands the appeal in, once. */
export function handInAppeal(deps: ApplicantDeps): Handler {
  return async (call) => {
    const id = param(call, 'id')
    const accountId = accountOf(call).id
    try {
      await deps.appeal({ id, accountId, actor: applicantOf(call), posted: call.posted })
    } catch (error) {
      const typed = typedIn(error)
      if (!typed || call.wantsJson) throw error
      const { application } = await deps.readOwn(id, accountId)
      return render(deps, call, application, typed)
    }
    return call.wantsJson ? json({ id, appeal: 'received' }) : seeOther(path('application', { id }))
  }
}

function render(
  deps: ApplicantDeps,
  call: Call,
  application: Application,
  { answers, problems }: Typed,
): Reply {
  const now = deps.now()
  const { against, due } = appealable(application, now)
  const form = deps.forms.form(appealForm, deps.forms.latest(appealForm))
  const page = (
    <Appeal
      application={application}
      form={form}
      answers={against.length === 1 ? { ...answers, againstDecision: against[0] } : answers}
      problems={problems}
      context={{ today: dateOf(now), against }}
      due={dueView(due, now)}
    />
  )
  return deps.show(call, page, { status: problems.length > 0 ? 422 : 200 })
}

/** What was typed, with what is wrong about it. */
function typedIn(error: unknown): Typed | undefined {
  if (!(error instanceof DomainError) || error.code !== 'task.invalid') return undefined
  const { answers, problems } = error.details
  // The action puts both into its own refusal.
  return { answers: answers as Answers, problems: problems as readonly Problem[] }
}
