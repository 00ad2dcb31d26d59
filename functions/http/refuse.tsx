import type { VNode } from 'preact'
import { DomainError, refusals } from '#domain/errors.ts'
import { cityOffice } from '#domain/person.ts'
import { isExpert } from '#domain/visibility.ts'
import type { Show } from '#functions/views/frame.ts'
import { officeName } from '#functions/views/timeline.ts'
import { t } from '#web/messages/text.ts'
import type { DeadReason } from '#web/pages/dead-link.tsx'
import { DeadLink } from '#web/pages/dead-link.tsx'
import type { FailureProps } from '#web/pages/failure.tsx'
import { Failure } from '#web/pages/failure.tsx'
import { SignedOut } from '#web/pages/signed-out.tsx'
import type { Call } from './call.ts'
import { NotFound } from './errors.ts'
import type { Reply } from './reply.ts'
import { json } from './reply.ts'

/** What a refusal or a fault looks like: a page that says why, or JSON with the code. */
export function createRefuse(show: Show): (call: Call, error: unknown, reference: string) => Reply {
  return (call, error, reference) => {
    const { status, code, details } = describe(error)
    if (call.wantsJson) return json({ error: code, ...details }, status)
    return show(call, page(call, error, status, reference), { status })
  }
}

function describe(error: unknown): {
  status: number
  code: string
  details: Readonly<Record<string, unknown>>
} {
  if (error instanceof DomainError)
    return { status: refusals[error.code], code: error.code, details: error.details }
  if (error instanceof NotFound) return { status: 404, code: 'page.not-found', details: {} }
  return { status: 500, code: 'server.fault', details: {} }
}

function page(call: Call, error: unknown, status: number, reference: string): VNode {
  if (error instanceof DomainError && error.code === 'account.signed-out')
    return <SignedOut action={call.path} posted={call.posted} byLink={call.path.startsWith('/tasks/')} />
  if (error instanceof DomainError) {
    const reason = deadReason(error)
    if (reason) return <DeadLink reason={reason} ask={whomToAsk(call, error)} resend={resendable(error)} />
    return <Failure kind={kindOf(status)} why={t(call.lang).refusals[error.code]} />
  }
  return <Failure kind={kindOf(status)} reference={status === 500 ? reference : undefined} />
}

function deadReason({ code, details }: DomainError): DeadReason | undefined {
  switch (code) {
    case 'link.unknown':
      return { kind: 'unknown' }
    case 'link.delegated':
      return { kind: 'delegated' }
    case 'link.expired':
      return { kind: 'expired' }
    case 'link.reissued':
      return { kind: 'reissued' }
    case 'task.closed':
      if (typeof details.by === 'string') return { kind: 'decided', by: details.by, at: String(details.at) }
      if (details.because === 'overdue')
        return { kind: details.seat ? 'seatOverdue' : details.matter ? 'matterOverdue' : 'overdue' }
      return { kind: details.because === 'moved-on' ? 'movedOn' : 'withdrawn' }
    default:
      return undefined
  }
}

/** A new link makes sense while the task is open and still belongs to the one who asks. */
function resendable({ code, details }: DomainError): string | undefined {
  const alive = code === 'link.expired' || code === 'link.reissued'
  return alive && typeof details.taskId === 'string' ? details.taskId : undefined
}

function whomToAsk({ lang }: Call, { details }: DomainError): string {
  const own = typeof details.office === 'string' && !isExpert(details.office)
  return officeName(own ? String(details.office) : cityOffice, lang)
}

function kindOf(status: number): FailureProps['kind'] {
  if (status === 404) return 'notFound'
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 429) return 'tooMany'
  return status >= 500 ? 'serverError' : 'badRequest'
}
