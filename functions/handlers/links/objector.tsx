import { DomainError } from '#domain/errors.ts'
import { objectionIn, opensIdentity } from '#domain/objection.ts'
import { holderActor, holdingOf } from '#functions/http/actor.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { fileParam } from '#functions/views/slots.ts'
import { Objector } from '#web/pages/objector.tsx'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'

/** Shown as the answer to the post that records it: there is no address at which it could be read again. */
export function showObjector(deps: LinkDeps): Handler {
  return async (call) => {
    const holding = holdingOf(call)
    const { task, email } = holding
    const objectionId = objectionIn(task.lane)
    if (!objectionId || !opensIdentity(task, objectionId, email)) throw new DomainError('request.forbidden')
    const { objection, identity } = await deps.revealObjector({
      caseId: task.caseId,
      objectionId,
      actor: holderActor(call, holding),
    })
    const evidence = objection.evidence.map(({ id, name }) => ({
      id: fileParam({ owner: objection.id, id }),
      name,
    }))
    if (call.wantsJson) return json({ no: objection.no, ...identity, evidence })
    const back = path('task', { task: task.id })
    return deps.show(call, <Objector no={objection.no} identity={identity} evidence={evidence} back={back} />)
  }
}
