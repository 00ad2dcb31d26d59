import type { Entry } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import { contactOf } from '#domain/roster/firm-ask.ts'
import { firmsDue } from '#domain/roster/firm-invitations.ts'
import { dueYear } from '#domain/roster/warnings.ts'
import { dateOf } from '#domain/time.ts'
import { isLive } from '#domain/title.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { str } from '#schemas/rule.ts'
import { InviteFirms } from '#web/pages/invite-firms.tsx'
import { path } from '#web/routes.ts'
import { homeOf } from './deps.ts'
import type { ParkRosterDeps } from './roster-deps.ts'

/** Which firms would be asked for their figures, which were asked, and which have no address. */
export function showInviteFirms(deps: ParkRosterDeps): Handler {
  return async (call) => {
    const { application, title } = await homeOf(deps, call)
    const { id } = application
    const today = dateOf(deps.now())
    const [entries, matters] = await Promise.all([
      deps.books.entries(id, rosterBook),
      deps.matters.ofCase(id, 'firm'),
    ])
    const due = firmsDue(entries, matters, today)
    const firms = (all: readonly Entry[]) =>
      all.map((entry) => ({
        name: str(entry.answers, 'name'),
        href: path('parkRosterRow', { id, row: entry.id }),
        contact: contactOf(entry)?.email,
      }))
    const shown = {
      toAsk: firms(due.toAsk),
      waiting: firms(due.waiting),
      unreachable: firms(due.unreachable),
    }
    if (call.wantsJson) return json({ year: dueYear(today), ...shown })
    const invited = call.query.get('invited')
    return deps.show(
      call,
      <InviteFirms
        parkName={title.officialName}
        year={dueYear(today)}
        rosterUrl={path('parkRoster', { id })}
        action={isLive(title) ? path('parkRosterInvitations', { id }) : undefined}
        invited={invited === null ? undefined : Number(invited) || 0}
        {...shown}
      />,
    )
  }
}

export function inviteFirms(deps: ParkRosterDeps): Handler {
  return async (call) => {
    const { application } = await homeOf(deps, call)
    const { id } = application
    const page = path('parkRosterInvitations', { id })
    try {
      const invited = await deps.askFirms({ id, accountId: accountOf(call).id, actor: applicantOf(call) })
      return call.wantsJson ? json({ invited }, 202) : seeOther(`${page}?invited=${invited}`)
    } catch (error) {
      const ended = error instanceof DomainError && error.code === 'roster.refused'
      if (call.wantsJson || !ended) throw error
      return seeOther(page)
    }
  }
}
