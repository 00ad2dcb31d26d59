import { officerReader } from '#domain/access.ts'
import { DomainError } from '#domain/errors.ts'
import { dateOf } from '#domain/time.ts'
import { param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { StaffDeps } from './deps.ts'

/** A case's whole history with its head, for `npm run audit -- verify`. */
export function exportHistory(deps: StaffDeps): Handler {
  return async (call): Promise<Reply> => {
    const application = await deps.cases.load(param(call, 'id'))
    const reader = application && call.session && officerReader(call.session, application, dateOf(deps.now()))
    if (!application || (reader !== 'city' && reader !== 'supervisor'))
      throw new DomainError('application.not-found')
    const { id, no, seq, head } = application
    // What happens while this is read belongs to the next head.
    const events = (await deps.cases.history(id)).filter((event) => event.seq <= seq)
    return {
      ...json({ caseId: id, no, seq, head, events }),
      headers: { 'content-disposition': `attachment; filename="${no ?? id}.json"` },
    }
  }
}
