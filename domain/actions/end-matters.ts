import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { isUndecided, moveEvaluation } from '#domain/evaluation.ts'
import type { Fact } from '#domain/event.ts'
import type { Matter, MatterKind } from '#domain/matter.ts'
import { isOpenMatter, matterIn, movedMatter } from '#domain/matter.ts'
import { bySystem, runOfMatter } from '#domain/matter-opening.ts'
import type { MatterChange, Matters, TaskChange, Tasks } from '#domain/ports.ts'
import type { TitleStatus } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'

export interface EndMattersDeps {
  readonly matters: Pick<Matters, 'ofCase'>
  readonly tasks: Pick<Tasks, 'ofCase'>
}

/** Kinds that are about the title itself or ask something only of a park that has one, and end with it. */
const aboutTitle: readonly MatterKind[] = ['rectification', 'removal', 'renewal', 'monitoring', 'alert']

export interface EndedMatters {
  readonly matters: readonly MatterChange[]
  readonly ended: readonly TaskChange[]
  readonly facts: readonly Fact[]
  readonly effects: readonly Effect[]
}

/** When a title ends, nobody is asked any more to rectify it, to remove it, to renew it or to report, and a year whose result is not shown yet is not evaluated. `except` is the matter that ended it. */
export async function endMatters(
  deps: EndMattersDeps,
  { id, status }: Application,
  { to, at, except }: { to: TitleStatus; at: string; except?: Pick<Matter, 'kind' | 'key'> | undefined },
): Promise<EndedMatters> {
  if (isLive({ status: to })) return { matters: [], ended: [], facts: [], effects: [] }
  const same = (a: Pick<Matter, 'kind' | 'key'>, b?: Pick<Matter, 'kind' | 'key'>) =>
    a.kind === b?.kind && a.key === b.key
  const open = (await deps.matters.ofCase(id)).filter(
    (one) => (aboutTitle.includes(one.kind) || isUndecided(one)) && isOpenMatter(one) && !same(one, except),
  )
  if (open.length === 0) return { matters: [], ended: [], facts: [], effects: [] }
  const tasks = await deps.tasks.ofCase(id)
  const ended = tasks.flatMap((task): TaskChange[] => {
    const lane = matterIn(task.lane)
    if (task.status !== 'open' || !lane || !open.some((one) => same(one, lane))) return []
    return [{ before: task, after: { ...task, status: 'closed', closedAt: at, because: 'moved-on' } }]
  })
  return {
    matters: open.map((before) => ({
      before,
      after: isUndecided(before)
        ? moveEvaluation(before, 'exempt', at, { exempt: 'ended' })
        : movedMatter(before, { status: statusOf(before, to), at, closed: true }),
    })),
    ended,
    facts: open.map(({ kind, key }) => ({
      at,
      type: 'matter.closed',
      actor: bySystem,
      from: status,
      to: status,
      open: { kind, key, status: statusOf({ kind }, to) },
    })),
    effects: open.map(({ kind, key }) => ({
      kind: 'stop',
      workflow: kind === 'evaluation' ? 'annual-evaluation' : kind,
      name: runOfMatter(id, { kind, key }),
      because: 'the title has ended',
    })),
  }
}

/** A review that nobody decided in time lapsed with its title. */
function statusOf({ kind }: Pick<Matter, 'kind'>, to: TitleStatus): string {
  if (kind === 'evaluation') return 'exempt'
  return kind === 'renewal' && to === '到期' ? 'lapsed' : 'ended'
}
