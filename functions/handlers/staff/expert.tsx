import { DomainError } from '#domain/errors.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { waitingTask } from '#functions/views/waiting.ts'
import { ExpertHome } from '#web/pages/expert-home.tsx'
import type { StaffDeps } from './deps.ts'

/** What waits for an expert who is signed in, since when, until when. */
export function showExpertHome({ show, forms, tasks, now }: StaffDeps): Handler {
  return async (call) => {
    const expert = call.session?.expert
    const email = call.session?.account.email
    if (!expert) throw new DomainError('request.forbidden')
    const mine = (await tasks.openOf(expert.id))
      .filter((task) => task.holders.some((holder) => holder.email === email))
      .map((task) => waitingTask(task, forms, call.lang, now()))
    if (call.wantsJson) return json({ tasks: mine })
    return show(call, <ExpertHome name={expert.name} tasks={mine} />)
  }
}
