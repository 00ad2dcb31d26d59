import { mayServe } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Opened } from '#domain/matter-opening.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Change, Clockwork, Directory, Matters, Titles } from '#domain/ports.ts'
import type { Asking } from '#domain/rectification.ts'
import { issueRectification } from '#domain/rectification.ts'
import { proposeRemoval } from '#domain/removal.ts'
import { openRenewal } from '#domain/renewal.ts'
import { dateOf } from '#domain/time.ts'
import type { TitleAct } from '#domain/title-acts.ts'
import { isPossible } from '#domain/title-acts.ts'
import { movedTitle, moveNews } from './move-title.ts'
import { untilSettled } from './retry.ts'

export interface ActOnTitleDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly titles: Titles
  readonly matters: Matters
  readonly directory: Directory
}

export interface ActOnTitleInput {
  readonly caseId: string
  readonly act: TitleAct
  readonly reason: string
  /** The officer's own name, typed. */
  readonly confirmation: string
  readonly actor: Actor
}

const shortestReason = 20

/**
 * An officer warns a park or lifts the warning, or begins a rectification, a removal or a review: those are asked for by their workflows.
 * @throws title.not-found, confirmation.wrong, reason.short, matter.refused when the title does not allow it
 */
export function createActOnTitle(deps: ActOnTitleDeps) {
  return (input: ActOnTitleInput): Promise<void> =>
    untilSettled(async () => {
      const { caseId, act, actor: by } = input
      const application = await deps.cases.load(caseId)
      const title =
        application?.titleNo === undefined ? undefined : await deps.titles.load(application.titleNo)
      if (!application || !title || !mayServe(application)({ email: by.email ?? '' }))
        throw new DomainError('title.not-found')
      if (input.confirmation.trim() !== by.name) throw new DomainError('confirmation.wrong')
      const because = input.reason.trim()
      if (Array.from(because).length < shortestReason) throw new DomainError('reason.short')
      const at = deps.now()
      const matters = await deps.matters.ofCase(caseId)
      if (!isPossible(act, { title, matters, today: dateOf(at) }))
        throw new DomainError('matter.refused', { why: 'title' })
      const asking = { application, title, matters, because, by, at }
      await deps.cases.commit(
        act === 'warn' || act === 'lift'
          ? await moving(deps, act, asking)
          : begun(application, openingOf(act, asking)),
      )
    })
}

async function moving(deps: ActOnTitleDeps, act: 'warn' | 'lift', asking: Asking): Promise<Change> {
  const { application, title, because: reason, by, at } = asking
  const to = act === 'warn' ? '警示' : '有效'
  const move = { application, title, to, mover: 'CITY_LEAD', at, by, reason } as const
  return { before: application, ...movedTitle(move), effects: await moveNews(deps.directory, move) }
}

function openingOf(act: 'rectification' | 'removal' | 'renewal', asking: Asking): Opened {
  if (act === 'rectification') return issueRectification(asking)
  return act === 'removal' ? proposeRemoval(asking) : openRenewal(asking.application, asking.title, asking)
}

function begun(application: Application, { matter, facts, effects }: Opened): Change {
  return { before: application, after: application, matters: [{ after: matter }], facts, effects }
}
