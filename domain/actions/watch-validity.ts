import type { Application } from '#domain/application.ts'
import type { Matter } from '#domain/matter.ts'
import { theCalendar } from '#domain/matter-opening.ts'
import type { Cases, Clockwork, Directory, Matters, Tasks, Titles } from '#domain/ports.ts'
import { hasLapsed, openRenewal, Renewal, renewalKey } from '#domain/renewal.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import { markDue } from '#domain/title-warnings.ts'
import { daysBetween } from '#schemas/fields/day.ts'
import { endMatters } from './end-matters.ts'
import { matterFact } from './matter-step.ts'
import { movedTitle, moveNews, titleNews } from './move-title.ts'
import { untilSettled } from './retry.ts'

export interface ValidityDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly titles: Titles
  readonly matters: Matters
  readonly tasks: Tasks
  readonly directory: Directory
}

/** Writes to parks 90, 60 and 30 days before their title ends, asks the city for the review, and ends what was not renewed. Returns how much it did. */
export function createWatchValidity(deps: ValidityDeps) {
  return async (): Promise<number> => {
    const today = dateOf(deps.now())
    let done = 0
    for (const { titleNo } of (await deps.titles.all()).filter((title) => concerns(title, today)))
      if (await untilSettled(() => watch(deps, titleNo, today))) done += 1
    return done
  }
}

/** Most titles are years from their end: only these are looked at closely. */
function concerns(title: Title, today: string): boolean {
  return isLive(title) && (hasLapsed(title, today) || markDue(title, today, []) !== undefined)
}

async function watch(deps: ValidityDeps, titleNo: string, today: string): Promise<boolean> {
  const title = await deps.titles.load(titleNo)
  const application = title && (await deps.cases.load(title.caseId))
  if (!title || !application || !isLive(title)) return false
  if (hasLapsed(title, today)) return expire(deps, application, title)
  const review = await deps.matters.load(title.caseId, 'renewal', renewalKey(title))
  const warned = review ? Renewal.parse(review.data).warned : []
  const mark = markDue(title, today, warned)
  if (mark === undefined) return false
  await warn(deps, { application, title, review, mark, today })
  return true
}

interface Warning {
  readonly application: Application
  readonly title: Title
  readonly review: Matter | undefined
  readonly mark: number
  readonly today: string
}

async function warn(deps: ValidityDeps, { application, title, review, mark, today }: Warning): Promise<void> {
  const at = deps.now()
  const until = title.validTo
  const effects = await titleNews(deps.directory, application, {
    title: { news: 'expiring', days: daysBetween(today, until), until },
    reason: '',
    at,
  })
  const begun = review ? undefined : openRenewal(application, title, { mark, at })
  const matter = review ? { before: review, after: noted(review, mark) } : begun && { after: begun.matter }
  if (!matter) return
  await deps.cases.commit({
    before: application,
    after: application,
    matters: [matter],
    facts: begun?.facts ?? [
      matterFact({ before: application, by: theCalendar, at }, matter.after, { until }),
    ],
    effects: [...effects, ...(begun?.effects ?? [])],
  })
}

function noted(review: Matter, mark: number): Matter {
  const data = Renewal.parse(review.data)
  return { ...review, data: { ...review.data, warned: [...data.warned, mark] } }
}

async function expire(deps: ValidityDeps, application: Application, title: Title): Promise<boolean> {
  const at = deps.now()
  const reason = '有效期满未通过复核'
  const move = { application, title, to: '到期', mover: 'system', at, by: theCalendar, reason } as const
  const moved = movedTitle(move)
  const beside = await endMatters(deps, application, { to: '到期', at })
  await deps.cases.commit({
    before: application,
    after: moved.after,
    title: moved.title,
    release: moved.release,
    matters: beside.matters,
    ended: beside.ended,
    facts: [...moved.facts, ...beside.facts],
    effects: [...(await moveNews(deps.directory, move)), ...beside.effects],
  })
  return true
}
