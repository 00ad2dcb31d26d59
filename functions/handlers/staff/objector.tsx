import { param } from '#functions/http/call.ts'
import { cityOfficerOf } from '#functions/http/officer.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { fileParam } from '#functions/views/slots.ts'
import { Objector } from '#web/pages/objector.tsx'
import { path } from '#web/routes.ts'
import type { NoticeDeps } from './notice-deps.ts'

/** The supervisor sees who objected; it is the answer to the post that records it. */
export function showStaffObjector(deps: NoticeDeps): Handler {
  return async (call) => {
    const { actor } = cityOfficerOf(call, ['SUPERVISE'])
    const caseId = param(call, 'id')
    const { objection, identity } = await deps.revealObjector({
      caseId,
      objectionId: param(call, 'objection'),
      actor,
    })
    const evidence = objection.evidence.map(({ id, name }) => ({
      id: fileParam({ owner: objection.id, id }),
      name,
    }))
    if (call.wantsJson) return json({ no: objection.no, ...identity, evidence })
    const back = path('staffCase', { id: caseId })
    return deps.show(call, <Objector no={objection.no} identity={identity} evidence={evidence} back={back} />)
  }
}
