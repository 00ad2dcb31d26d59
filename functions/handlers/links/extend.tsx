import { DomainError } from '#domain/errors.ts'
import { later, mayExtend } from '#domain/extension.ts'
import { inLane } from '#domain/task-name.ts'
import { holderActor, holdingOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { dueView } from '#functions/views/due.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { t } from '#web/messages/text.ts'
import { Extend } from '#web/pages/extend.tsx'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'

export function showExtend(deps: LinkDeps): Handler {
  return (call) => render(deps, call, [])
}

export function extendTask(deps: LinkDeps): Handler {
  return async (call) => {
    const holding = holdingOf(call)
    const { task, email } = holding
    const reason = field(call, 'reason')
    try {
      const { due } = await deps.extend({ taskId: task.id, email, actor: holderActor(call, holding), reason })
      return call.wantsJson ? json({ due }) : seeOther(path('task', { task: task.id }))
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'reason.short' || call.wantsJson) throw error
      const [zh, en] = [t('zh-CN').extend.short, t('en').extend.short]
      return render(deps, call, [{ path: 'reason', code: error.code, zh, en }], reason)
    }
  }
}

async function render(
  deps: LinkDeps,
  call: Call,
  problems: readonly Problem[],
  reason?: string,
): Promise<Reply> {
  const { task } = holdingOf(call)
  if (!mayExtend(task, await deps.tasks.ofCase(task.caseId, inLane(task.lane)), deps.now()))
    throw new DomainError('extension.refused')
  const { id, caseNo, parkName, stage } = task
  return deps.show(
    call,
    <Extend
      task={{ id, caseNo, parkName, stage, due: dueView(task.due, deps.now()) }}
      until={later(task.due).on}
      reason={reason}
      problems={problems}
    />,
    { status: problems.length > 0 ? 422 : 200 },
  )
}
