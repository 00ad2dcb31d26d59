import type { Cases, Directory, Titles } from '#domain/ports.ts'
import type { Moving } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import type { EndMattersDeps } from './end-matters.ts'
import { endMatters } from './end-matters.ts'
import { movedTitle, moveNews } from './move-title.ts'
import { untilSettled } from './retry.ts'

export interface SucceedDeps extends EndMattersDeps {
  readonly cases: Pick<Cases, 'load' | 'commit'>
  readonly titles: Pick<Titles, 'load'>
  readonly directory: Directory
}

export interface Succession extends Pick<Moving, 'at' | 'by'> {
  /** The title of the merged park. */
  readonly successor: string
  readonly former: readonly string[]
}

/** Ends the titles that a new one takes over, each in the history of its own case; one that has ended stays as it is. */
export async function succeed(deps: SucceedDeps, { successor, former, at, by }: Succession): Promise<void> {
  for (const titleNo of former)
    await untilSettled(async () => {
      const title = await deps.titles.load(titleNo)
      const application = title && (await deps.cases.load(title.caseId))
      if (!application || !title.merging || !isLive(title)) return
      const reason = `合并重组，由${successor}承接`
      const move = { application, title, to: '退出', mover: 'CITY', at, by, reason } as const
      const moved = movedTitle(move)
      const beside = await endMatters(deps, application, { to: move.to, at })
      await deps.cases.commit({
        before: application,
        ...moved,
        title: { before: title, after: { ...moved.title.after, successor } },
        matters: beside.matters,
        ended: beside.ended,
        facts: [...moved.facts, ...beside.facts],
        effects: [...(await moveNews(deps.directory, move)), ...beside.effects],
      })
    })
}
