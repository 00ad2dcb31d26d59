import { DomainError } from '#domain/errors.ts'
import type { NoticeState } from '#domain/objection.ts'
import { noticeState } from '#domain/objection.ts'
import type { Cases, Clockwork } from '#domain/ports.ts'
import { addSeconds } from '#domain/time.ts'

/** How long a workflow waits before it looks at a published case again. */
const again = 6 * 3600

/** Where a published case stands. @throws application.not-found */
export function createCheckNotice(deps: Pick<Clockwork, 'now'> & { readonly cases: Pick<Cases, 'load'> }) {
  return async (caseId: string): Promise<NoticeState> => {
    const application = await deps.cases.load(caseId)
    if (!application) throw new DomainError('application.not-found')
    const now = deps.now()
    return noticeState(application, now, addSeconds(now, again))
  }
}
