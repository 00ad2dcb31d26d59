import { mayAppeal } from '#domain/appeal.ts'
import type { Application } from '#domain/application.ts'
import { hasEnded } from '#domain/application.ts'
import { theCalendar } from '#domain/matter-opening.ts'
import type { CaseLine, Pipeline } from '#domain/pipeline.ts'
import type { Batches, Cases, Clockwork, Directory, Titles } from '#domain/ports.ts'
import type { Title } from '#domain/title.ts'
import { isLive, mergingSince, unmergeTitle } from '#domain/title.ts'
import { titleNews } from './move-title.ts'
import { untilSettled } from './retry.ts'

export interface ReleaseMergersDeps extends Pick<Clockwork, 'now'> {
  readonly batches: Pick<Batches, 'all'>
  readonly pipeline: Pick<Pipeline, 'inBatch'>
  readonly cases: Pick<Cases, 'load' | 'commit'>
  readonly titles: Titles
  readonly directory: Directory
}

/** Takes the mark of a merger off a title once the application of the merged park has ended for good without a title of its own. Returns from how many. */
export function createReleaseMergers(deps: ReleaseMergersDeps) {
  return async (): Promise<number> => {
    const marked = (await deps.titles.all()).filter((title) => title.merging && isLive(title))
    if (marked.length === 0) return 0
    const batches = await deps.batches.all()
    const lines = (await Promise.all(batches.map(({ id }) => deps.pipeline.inBatch(id)))).flat()
    let released = 0
    for (const { titleNo } of marked)
      if (await untilSettled(() => release(deps, titleNo, lines))) released += 1
    return released
  }
}

async function release(
  deps: ReleaseMergersDeps,
  titleNo: string,
  lines: readonly CaseLine[],
): Promise<boolean> {
  const title = await deps.titles.load(titleNo)
  const before = title && (await deps.cases.load(title.caseId))
  if (!title?.merging || !before || !isLive(title)) return false
  const at = deps.now()
  const applied = await applicationsFor(deps, title, lines)
  const last = applied.at(-1)
  if (!last?.no || !applied.every((one) => isOver(one, at))) return false
  const reason = `新园区申报（编号 ${last.no}）未获认定`
  await deps.cases.commit({
    before,
    after: before,
    title: { before: title, after: unmergeTitle(title, { at, by: theCalendar, reason }) },
    facts: [
      {
        at,
        type: 'title.released',
        actor: theCalendar,
        from: before.status,
        to: before.status,
        open: { titleNo, no: last.no, reason },
      },
    ],
    effects: await titleNews(deps.directory, before, { title: { news: 'unmerged' }, reason, at }),
  })
  return true
}

/** Whatever was handed in for the space of a title since its merger was agreed, oldest first. */
async function applicationsFor(
  { cases }: ReleaseMergersDeps,
  title: Title,
  lines: readonly CaseLine[],
): Promise<Application[]> {
  const since = mergingSince(title)
  const covering = lines.filter(({ covers }) => covers?.includes(title.titleNo))
  const found = await Promise.all(covering.map(({ caseId }) => cases.load(caseId)))
  return found
    .filter((one) => one !== undefined)
    .filter(({ submittedAt = '' }) => submittedAt >= since)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Nothing can bring it back: no title came of it, no appeal is under way and none may be made. */
function isOver(application: Application, now: string): boolean {
  const { status, appeals = [] } = application
  return (
    hasEnded(status) &&
    status !== 'designated' &&
    !appeals.some((appeal) => appeal.status === 'received' || appeal.status === 'reviewing') &&
    mayAppeal(application, now) === undefined
  )
}
