import { mayServe } from '#domain/access.ts'
import type { Application, Status } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import type { Party } from '#domain/notices.ts'
import { noticesOf } from '#domain/notices.ts'
import { officeOf } from '#domain/office.ts'
import { cityOffice } from '#domain/person.ts'
import type { Directory } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'

export interface Recipient {
  readonly email: string
  readonly name: string
}

/** Officers who handle cases in an office. */
export async function handlersOf(directory: Pick<Directory, 'officers'>, office: string) {
  const officers = await directory.officers(office)
  return officers.filter((o) => o.roles.includes(office === cityOffice ? 'CITY_EDIT' : 'DIST_EDIT'))
}

async function recipients(
  directory: Directory,
  party: Party,
  application: Application,
  at: string,
): Promise<Recipient[]> {
  if (party === 'applicant')
    return [{ email: application.owner.email, name: application.operatorName ?? application.owner.email }]
  if (party === 'city') return handlersOf(directory, cityOffice)
  return application.districtId ? handlersOf(directory, officeOf(application.districtId, dateOf(at))) : []
}

export interface Arrival {
  readonly application: Application
  readonly from: Status
  readonly at: string
  readonly reason?: string
  readonly also?: readonly Recipient[]
}

/** The mails that tell every party of a move. Nobody gets the same news twice. */
export async function noticesFor(directory: Directory, arrival: Arrival): Promise<Effect[]> {
  const { application, from, at, reason } = arrival
  const effects = new Map<string, Effect>()
  const add = (template: string, to: Recipient, party: Party) => {
    const data = {
      caseId: application.id,
      caseNo: application.no,
      parkName: application.parkName,
      status: application.status,
      party,
      at,
      reason,
    }
    if (!effects.has(to.email))
      effects.set(to.email, { kind: 'mail', template, to: { email: to.email, name: to.name }, data })
  }
  const notices = noticesOf(from, application.status)
  for (const notice of notices)
    for (const to of (await recipients(directory, notice.to, application, at)).filter(mayServe(application)))
      add(notice.template, to, notice.to)
  const last = notices.at(-1)
  if (last) for (const to of arrival.also ?? []) add(last.template, to, 'district')
  return [...effects.values()]
}
