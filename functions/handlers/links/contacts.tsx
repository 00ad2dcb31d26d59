import { DomainError } from '#domain/errors.ts'
import { materialOf } from '#domain/material.ts'
import { holderActor, holdingOf } from '#functions/http/actor.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { Contacts } from '#web/pages/contacts.tsx'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'

/** Shown as the answer to the post that records it: there is no address at which the numbers could be read again. */
export function showContacts(deps: LinkDeps): Handler {
  return async (call) => {
    const holding = holdingOf(call)
    const { task } = holding
    if (materialOf(task) !== 'all') throw new DomainError('request.forbidden')
    const { application, contacts } = await deps.reveal({
      caseId: task.caseId,
      actor: holderActor(call, holding),
    })
    if (call.wantsJson) return json(Object.fromEntries(contacts.map(({ key, value }) => [key, value])))
    const back = path('task', { task: task.id })
    return deps.show(call, <Contacts application={application} contacts={contacts} back={back} />)
  }
}
