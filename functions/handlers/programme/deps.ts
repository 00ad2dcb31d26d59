import { officerReader } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Officer } from '#domain/person.ts'
import type { Books, Cases, Clockwork, Files, FormLibrary, Matters, Tasks, Titles } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import type { Reader } from '#domain/visibility.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import type { Show } from '#functions/views/frame.ts'

export interface ProgrammeDeps extends Clockwork {
  readonly show: Show
  readonly baseUrl: string
  readonly forms: FormLibrary
  readonly cases: Cases
  readonly tasks: Tasks
  readonly titles: Titles
  readonly matters: Matters
  readonly books: Books
  readonly files: Files
}

export interface ReadHome {
  readonly application: Application
  readonly title: Title
  readonly officer: Officer
  readonly reader: Exclude<Reader, 'recused' | 'applicant' | 'expert'>
}

export function officerOf(call: Call): Officer {
  const officer = call.session?.officer
  if (!officer) throw new DomainError('request.forbidden')
  return officer
}

/** A designated park an officer may read: the city all but those it is recused from, a district its own. @throws application.not-found */
export async function readHome(
  deps: Pick<ProgrammeDeps, 'cases' | 'titles' | 'now'>,
  call: Call,
): Promise<ReadHome> {
  const officer = officerOf(call)
  const application = await deps.cases.load(param(call, 'id'))
  const reader = application && call.session && officerReader(call.session, application, dateOf(deps.now()))
  const title = application?.titleNo === undefined ? undefined : await deps.titles.load(application.titleNo)
  if (!application || !title || (reader !== 'city' && reader !== 'district' && reader !== 'supervisor'))
    throw new DomainError('application.not-found')
  return { application, title, officer, reader }
}
