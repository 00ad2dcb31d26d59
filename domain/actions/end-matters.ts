import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { ConflictError } from '#domain/errors.ts'
import { isUndecided, moveEvaluation } from '#domain/evaluation.ts'
import type { Fact } from '#domain/event.ts'
import type { Matter, MatterKind } from '#domain/matter.ts'
import { isOpenMatter, matterIn, movedMatter } from '#domain/matter.ts'
import { runOfMatter, theCalendar } from '#domain/matter-opening.ts'
import type { Cases, MatterChange, Matters, TaskChange, Tasks } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import { inMatter } from '#domain/task-name.ts'
import type { TitleStatus } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'

export interface EndMattersDeps {
  readonly cases: Pick<Cases, 'commit'>
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

/** Ended in one transaction, which has room for 100 items: a matter takes four, its task, its line and the end of its workflow with it. */
const together = 12

const nothing: EndedMatters = { matters: [], ended: [], facts: [], effects: [] }

/**
 * When a title ends, nobody is asked any more to rectify it, to remove it, to renew it or to report, and a year whose result is not shown yet is
 * not evaluated. `except` is the matter that ended it. What one transaction cannot take is ended before. @throws ConflictError then: the case is to be read anew
 */
export async function endMatters(
  deps: EndMattersDeps,
  application: Application,
  { to, at, except }: { to: TitleStatus; at: string; except?: Pick<Matter, 'kind' | 'key'> | undefined },
): Promise<EndedMatters> {
  if (isLive({ status: to })) return nothing
  const open = (await deps.matters.ofCase(application.id)).filter(
    (one) =>
      (aboutTitle.includes(one.kind) || isUndecided(one)) &&
      isOpenMatter(one) &&
      !(except && same(one, except)),
  )
  if (open.length === 0) return nothing
  const ending = { application, to, at, tasks: await deps.tasks.ofCase(application.id, inMatter(...open)) }
  if (open.length <= together) return ended(open, ending)
  // What the state of the title itself rests on ends with it, in one act.
  const early = open.toSorted((a, b) => rests(a) - rests(b)).slice(0, open.length - together)
  let before = application
  for (let n = 0; n < early.length; n += together) {
    const part = ended(early.slice(n, n + together), ending)
    before = await deps.cases.commit({ before, after: before, ...part })
  }
  throw new ConflictError(['case'])
}

const rests = ({ kind }: Matter): number => (['rectification', 'removal', 'renewal'].includes(kind) ? 1 : 0)

const same = (a: Pick<Matter, 'kind' | 'key'>, b: Pick<Matter, 'kind' | 'key'>): boolean =>
  a.kind === b.kind && a.key === b.key

interface Ending {
  readonly application: Application
  readonly to: TitleStatus
  readonly at: string
  readonly tasks: readonly Task[]
}

function ended(all: readonly Matter[], { application: { id, status }, to, at, tasks }: Ending): EndedMatters {
  return {
    matters: all.map((before) => ({
      before,
      after: isUndecided(before)
        ? moveEvaluation(before, 'exempt', at, { exempt: 'ended' })
        : movedMatter(before, { status: statusOf(before, to), at, closed: true }),
    })),
    ended: tasks.flatMap((task): TaskChange[] => {
      const lane = matterIn(task.lane)
      if (task.status !== 'open' || !lane || !all.some((one) => same(one, lane))) return []
      return [{ before: task, after: { ...task, status: 'closed', closedAt: at, because: 'moved-on' } }]
    }),
    facts: all.map(({ kind, key }) => ({
      at,
      type: 'matter.closed',
      actor: theCalendar,
      from: status,
      to: status,
      open: { kind, key, status: statusOf({ kind }, to) },
    })),
    effects: all.map(({ kind, key }) => ({
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
