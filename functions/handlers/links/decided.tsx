import { DomainError } from '#domain/errors.ts'
import { recommendationForm } from '#domain/recommendation.ts'
import { isExpert } from '#domain/visibility.ts'
import { holderActor, holdingOf } from '#functions/http/actor.ts'
import { field } from '#functions/http/call.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { Decided } from '#web/pages/decided.tsx'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'

/** Told to whoever decided and to everybody who comes later. */
export function showDecided(deps: LinkDeps): Handler {
  return async (call) => {
    const { task, email } = holdingOf(call)
    if (task.status !== 'decided') return seeOther(path('task', { task: task.id }))
    const application = await deps.cases.load(task.caseId)
    if (!application) throw new DomainError('task.not-found')
    const { caseNo, parkName, decidedBy, decidedAt, decision } = task
    const shown = { id: task.id, caseNo, parkName, by: decidedBy.name, at: decidedAt, decision }
    // What became of a case is not for those who judged it.
    const status = isExpert(task.office) ? task.stage : application.status
    if (call.wantsJson) return json({ ...shown, status })
    const form = deps.forms.form(task.form.id, task.form.version)
    const recallable =
      application.status === 'recommended' && task.form.id === recommendationForm && task.decision === '推荐'
    return deps.show(
      call,
      <Decided
        task={shown}
        form={form}
        status={status}
        own={decidedBy.email === email}
        recallable={recallable}
      />,
    )
  }
}

/** A district takes its recommendation back with a letter, until the city begins. */
export function recallRecommendation(deps: LinkDeps): Handler {
  return async (call) => {
    const holding = holdingOf(call)
    const { task } = holding
    const recommended =
      task.status === 'decided' && task.form.id === recommendationForm && task.decision === '推荐'
    if (!recommended) throw new DomainError('recall.refused', { why: 'stage' })
    await deps.recallRecommendation({
      task,
      actor: holderActor(call, holding),
      reason: field(call, 'reason'),
    })
    return call.wantsJson ? json({ recalled: true }) : seeOther(path('decided', { task: task.id }))
  }
}
