import type { Application } from '#domain/application.ts'
import type { Cases, Change, Directory, Titles } from '#domain/ports.ts'
import type { Moving, Title } from '#domain/title.ts'
import { isLive, mayBeTakenOver, succeededBy } from '#domain/title.ts'
import type { EndMattersDeps } from './end-matters.ts'
import { endMatters } from './end-matters.ts'
import { movedTitle, moveNews, titleNews } from './move-title.ts'
import { untilSettled } from './retry.ts'

export interface SucceedDeps extends EndMattersDeps {
  readonly cases: Pick<Cases, 'load' | 'commit'>
  readonly titles: Pick<Titles, 'load'>
  readonly directory: Directory
}

export interface Succession extends Pick<Moving, 'at' | 'by'> {
  /** The title of the merged park, or of a part of one that was split. */
  readonly successor: string
  readonly former: readonly string[]
}

/** Ends the titles that a new one takes over, each in the history of its own case. One that an earlier letter ended is linked to this one too; one that ended otherwise stays as it is. */
export async function succeed(deps: SucceedDeps, { successor, former, at, by }: Succession): Promise<void> {
  for (const titleNo of former)
    await untilSettled(async () => {
      const title = await deps.titles.load(titleNo)
      const application = title && (await deps.cases.load(title.caseId))
      if (!application || !mayBeTakenOver(title) || title.successors?.includes(successor)) return
      const taken = { application, title, successor, at, by, reason: `合并重组，由${successor}承接` }
      await deps.cases.commit(await (isLive(title) ? ended(deps, taken) : linked(deps, taken)))
    })
}

interface Taken extends Pick<Moving, 'at' | 'by' | 'reason'> {
  readonly application: Application
  readonly title: Title
  readonly successor: string
}

async function ended(deps: SucceedDeps, { successor, ...taken }: Taken): Promise<Change> {
  const { application, title, at } = taken
  const move = { ...taken, to: '退出', mover: 'CITY' } as const
  const moved = movedTitle(move)
  const beside = await endMatters(deps, application, { to: move.to, at })
  return {
    before: application,
    ...moved,
    title: { before: title, after: succeededBy(moved.title.after, successor, taken) },
    matters: beside.matters,
    ended: beside.ended,
    facts: [...moved.facts, ...beside.facts],
    effects: [...(await moveNews(deps.directory, move)), ...beside.effects],
  }
}

/** A part that has its title later than the first one. */
async function linked({ directory }: SucceedDeps, taken: Taken): Promise<Change> {
  const { application, title, successor, at, by, reason } = taken
  return {
    before: application,
    after: application,
    title: { before: title, after: succeededBy(title, successor, taken) },
    facts: [
      {
        at,
        type: 'title.succeeded',
        actor: by,
        from: application.status,
        to: application.status,
        open: { titleNo: title.titleNo, successor, reason },
      },
    ],
    effects: await titleNews(directory, application, { title: { news: 'succeeded' }, reason, at }),
  }
}
