import { DomainError } from '#domain/errors.ts'
import { hashSecret } from '#domain/secret.ts'
import { holderActor } from '#functions/http/actor.ts'
import { field, param } from '#functions/http/call.ts'
import { setCookie, taskCookie } from '#functions/http/cookies.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { officeName } from '#functions/views/timeline.ts'
import { DeadLink } from '#web/pages/dead-link.tsx'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'

const cookieSeconds = 8 * 3600

/**
 * Opens a mailed link. The secret leaves the address at once: it goes into a cookie, and the browser on to the task.
 * Nothing is stored or changed here, so a mail scanner may open it as often as it likes.
 */
export function openLink(deps: LinkDeps): Handler {
  return async (call) => {
    const secret = param(call, 'secret')
    const { task, state } = await deps.openLink(secret)
    const to = state === 'decided' ? path('decided', { task: task.id }) : path('task', { task: task.id })
    return seeOther(to, [setCookie(taskCookie(task.id), secret, cookieSeconds)])
  }
}

/** Sends a new link to the address the old one was for, and to no other. */
export function resendLink(deps: LinkDeps): Handler {
  return async (call) => {
    const taskId = field(call, 'link')
    const secret = call.cookies.get(taskCookie(taskId))
    if (!secret) throw new DomainError('link.unknown')
    const { link, task } = await deps.openLink(secret)
    if (link.hash !== hashSecret(secret) || task.id !== taskId) throw new DomainError('link.unknown')
    const holder = task.holders.find((one) => one.email === link.email)
    if (!holder) throw new DomainError('link.delegated', { taskId, office: task.office })
    const actor = holderActor(call, { task, email: link.email, holder, how: 'link' })
    await deps.reissue({ taskId, email: link.email, actor })
    if (call.wantsJson) return json({ sent: true }, 202)
    return deps.show(
      call,
      <DeadLink reason={{ kind: 'reissued' }} ask={officeName(task.office, call.lang)} sent />,
    )
  }
}
