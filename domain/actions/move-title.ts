import { mayServe } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import type { Fact } from '#domain/event.ts'
import { officeOf } from '#domain/office.ts'
import type { Change, Directory } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Moving, Title } from '#domain/title.ts'
import { moveTitle } from '#domain/title.ts'
import { handlersOf } from './notify.ts'

/** What else the park is told of a move. */
export interface MoveTold {
  readonly plaqueBackBy?: string
  readonly banUntil?: string
}

export interface TitleMove extends Moving {
  readonly application: Application
  readonly title: Title
  readonly told?: MoveTold
}

/** What a move of a title adds to a commit; a title that ends gives its names free. */
export interface Moved {
  readonly after: Application
  readonly title: NonNullable<Change['title']>
  readonly release: readonly string[]
  readonly facts: readonly Fact[]
}

/** The only way a title moves; who may do it and from where is the table of `moves`. @throws title.move-refused */
export function movedTitle({ application, title, ...moving }: TitleMove): Moved {
  const after = moveTitle(title, moving)
  const release = title.claims.filter((claim) => !after.claims.includes(claim))
  return {
    after: { ...application, claims: application.claims.filter((claim) => !release.includes(claim)) },
    title: { before: title, after },
    release,
    facts: [movedFact(application, title, after, moving)],
  }
}

/** The line of the history about a title that moved. */
export function movedFact(
  { status }: Application,
  before: Title,
  after: Title,
  { at, by, reason }: Pick<Moving, 'at' | 'by' | 'reason'>,
): Fact {
  return {
    at,
    type: 'title.moved',
    actor: by,
    from: status,
    to: status,
    open: { titleNo: before.titleNo, title: after.status, reason },
    internal: { before: before.status },
  }
}

export interface TitleNews {
  readonly news: 'moved' | 'expiring' | 'renewed' | 'not-renewed' | 'kept' | 'unmerged' | 'succeeded'
  readonly from?: string
  readonly status?: string
  readonly days?: number
  readonly until?: string
  readonly plaqueBackBy?: string
  readonly banUntil?: string
}

/** Mails to the park and to the officers who handle it in its district. */
export async function titleNews(
  directory: Directory,
  application: Application,
  { title, reason, at }: { title: TitleNews; reason: string; at: string },
): Promise<Effect[]> {
  const { id: caseId, no: caseNo, parkName, owner, operatorName, districtId } = application
  const park = { email: owner.email, name: operatorName ?? owner.email, party: 'applicant' }
  const officers = districtId ? await handlersOf(directory, officeOf(districtId, dateOf(at))) : []
  const district = officers
    .filter(mayServe(application))
    .map(({ email, name }) => ({ email, name, party: 'district' }))
  return [park, ...district].map(({ email, name, party }) => ({
    kind: 'mail',
    template: 'title-news',
    to: { email, name },
    data: { caseId, caseNo, parkName, at, reason, party, title },
  }))
}

/** The same of a title that moved. */
export function moveNews(directory: Directory, move: TitleMove): Promise<Effect[]> {
  const { application, title, to, reason, at, told } = move
  return titleNews(directory, application, {
    title: { news: 'moved', from: title.status, status: to, ...told },
    reason,
    at,
  })
}
