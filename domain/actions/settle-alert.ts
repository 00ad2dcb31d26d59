import { alertWords } from '#domain/alert.ts'
import { Alert } from '#domain/alerts.ts'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter, matterLane, movedMatter } from '#domain/matter.ts'
import type { Cases, Change, Clockwork, Directory, Matters, Tasks, Titles } from '#domain/ports.ts'
import { issueRectification } from '#domain/rectification.ts'
import type { Task } from '#domain/task.ts'
import { inLane } from '#domain/task-name.ts'
import { moveBetween } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import { movedTitle, moveNews } from './move-title.ts'
import { untilSettled } from './retry.ts'

export interface SettleAlertDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly matters: Matters
  readonly titles: Titles
  readonly directory: Directory
}

type Decided = Extract<Task, { status: 'decided' }>
type Follows = Partial<Pick<Change, 'after' | 'title' | 'release' | 'facts' | 'effects'>> & {
  readonly matter?: Matter
}

/** Carries out what the district answered or the city decided: a warning moves the title, an order begins a rectification. Calling it again changes nothing. */
export function createSettleAlert(deps: SettleAlertDeps) {
  return ({ caseId, key }: { readonly caseId: string; readonly key: string }) =>
    untilSettled(async (): Promise<{ status: string }> => {
      const [before, matters, tasks] = await Promise.all([
        deps.cases.load(caseId),
        deps.matters.ofCase(caseId),
        deps.tasks.ofCase(caseId, inLane(matterLane({ kind: 'alert', key }))),
      ])
      const matter = matters.find((one) => one.kind === 'alert' && one.key === key)
      if (!before || !matter) throw new DomainError('matter.not-found')
      if (!isOpenMatter(matter)) return { status: matter.status }
      const task = tasks
        .filter((one) => one.status === 'decided')
        .findLast(({ lane }) => lane === matterLane(matter))
      if (!task) throw new DomainError('task.not-found')
      const at = deps.now()
      const status = matter.data.level === 'red' ? 'decided' : 'answered'
      const data = { ...matter.data, decision: task.decision, taskId: task.id }
      const follows = await following(deps, { before, matter, matters, task, at })
      await deps.cases.commit({
        before,
        after: follows.after ?? before,
        title: follows.title,
        release: follows.release,
        matters: [
          { before: matter, after: movedMatter(matter, { status, at, data, closed: true }) },
          ...(follows.matter ? [{ after: follows.matter }] : []),
        ],
        facts: [
          {
            at,
            type: 'matter.closed',
            actor: task.decidedBy,
            open: { kind: 'alert', key, status, decision: task.decision },
          },
          ...(follows.facts ?? []),
        ],
        effects: follows.effects ?? [],
      })
      return { status }
    })
}

interface Settled {
  readonly before: Application
  readonly matter: Matter
  readonly matters: readonly Matter[]
  readonly task: Decided
  readonly at: string
}

/** What a decision brings about; nothing where the title cannot go there any more. */
async function following(
  deps: SettleAlertDeps,
  { before: application, matter, matters, task, at }: Settled,
): Promise<Follows> {
  const title = application.titleNo === undefined ? undefined : await deps.titles.load(application.titleNo)
  const by = task.decidedBy
  const reason = str(task.answers as Answers, 'reason')
  if (title && task.decision === '警示' && moveBetween(title.status, '警示')) {
    const move = { application, title, to: '警示', mover: 'CITY_LEAD', at, by, reason } as const
    return { ...movedTitle(move), effects: await moveNews(deps.directory, move) }
  }
  const under = matters.some((one) => one.kind === 'rectification' && isOpenMatter(one))
  if (title && task.decision === '下达整改' && moveBetween(title.status, '整改中') && !under) {
    const because = `${alertWords(Alert.parse(matter.data), 'zh').trigger}：${reason}`
    return issueRectification({ application, title, matters, because, by, at })
  }
  return {}
}
