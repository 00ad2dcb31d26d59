import { mayRead } from '#domain/access.ts'
import { DomainError } from '#domain/errors.ts'
import { dateOf } from '#domain/time.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { Contacts } from '#web/pages/contacts.tsx'
import { path } from '#web/routes.ts'
import type { StaffDeps } from './deps.ts'

/** Shown as the answer to the post that records it: there is no address at which the numbers could be read again. */
export function showStaffContacts(deps: StaffDeps): Handler {
  return async (call) => {
    const id = param(call, 'id')
    const known = await deps.cases.load(id)
    const officer = call.session?.officer
    if (!known || !call.session || !officer || !mayRead(call.session, known, dateOf(deps.now())))
      throw new DomainError('application.not-found')
    const { name, email, office, roles } = officer
    const actor = {
      kind: 'officer',
      name,
      email,
      office,
      role: roles[0],
      how: 'signed-in',
      from: call.from,
    } as const
    const { application, contacts } = await deps.reveal({ caseId: id, actor })
    if (call.wantsJson) return json(Object.fromEntries(contacts.map(({ key, value }) => [key, value])))
    return deps.show(
      call,
      <Contacts application={application} contacts={contacts} back={path('staffCase', { id })} />,
    )
  }
}
