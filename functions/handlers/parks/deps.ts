import { ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type {
  Books,
  Cases,
  Clockwork,
  Drafts,
  Files,
  FormLibrary,
  Matters,
  Tasks,
  Titles,
} from '#domain/ports.ts'
import type { Title } from '#domain/title.ts'
import { accountOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import type { Show } from '#functions/views/frame.ts'

export interface ParkDeps extends Clockwork {
  readonly show: Show
  readonly baseUrl: string
  readonly forms: FormLibrary
  readonly cases: Cases
  readonly tasks: Tasks
  readonly titles: Titles
  readonly matters: Matters
  readonly books: Books
  readonly drafts: Drafts
  readonly files: Files
}

export interface Home {
  readonly application: Application
  readonly title: Title
}

/** The designated park of the caller. @throws application.not-found when it is somebody else's or has no title */
export async function homeOf(deps: Pick<ParkDeps, 'cases' | 'titles'>, call: Call): Promise<Home> {
  const application = ownedBy(await deps.cases.load(param(call, 'id')), accountOf(call).id)
  const title = application.titleNo === undefined ? undefined : await deps.titles.load(application.titleNo)
  if (!title) throw new DomainError('application.not-found')
  return { application, title }
}
