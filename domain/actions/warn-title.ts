import { changeLane } from '#domain/change.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Clockwork, Directory, Tasks, Titles } from '#domain/ports.ts'
import { each, inLane, ofForms } from '#domain/task-name.ts'
import type { TitleStatus } from '#domain/title.ts'
import { moveBetween } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import { movedTitle, moveNews } from './move-title.ts'
import { untilSettled } from './retry.ts'

export interface WarnDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly titles: Titles
  readonly directory: Directory
}

export interface WarnInput {
  readonly caseId: string
  readonly to: Extract<TitleStatus, '警示' | '有效'>
  readonly by: Actor
  readonly reason: string
}

/** Carries out a warning that somebody decided on, or lifts one. @throws title.move-refused, title.not-found */
export function createWarnTitle(deps: WarnDeps) {
  return ({ caseId, to, by, reason }: WarnInput): Promise<void> =>
    untilSettled(async () => {
      const application = await deps.cases.load(caseId)
      const title =
        application?.titleNo === undefined ? undefined : await deps.titles.load(application.titleNo)
      if (!application || !title) throw new DomainError('title.not-found')
      const at = deps.now()
      const move = { application, title, to, mover: 'CITY_LEAD', at, by, reason } as const
      const moved = movedTitle(move)
      await deps.cases.commit({
        before: application,
        ...moved,
        effects: await moveNews(deps.directory, move),
      })
    })
}

export interface WarnLateDeps extends WarnDeps {
  readonly tasks: Tasks
}

/** Warns a park whose change came too late, once the head of the division said so. Calling it again changes nothing. */
export function createWarnLate(deps: WarnLateDeps) {
  const warn = createWarnTitle(deps)
  return async ({ caseId, change }: { caseId: string; change: number }): Promise<{ warned: boolean }> => {
    const asked = await deps.tasks.ofCase(caseId, each(inLane(changeLane(change)), ofForms('title-warning')))
    const task = asked.findLast(({ status }) => status === 'decided')
    const titleNo = (await deps.cases.load(caseId))?.titleNo
    const title = titleNo === undefined ? undefined : await deps.titles.load(titleNo)
    if (task?.status !== 'decided' || !title || !moveBetween(title.status, '警示')) return { warned: false }
    const reason = str(task.answers as Answers, 'reason')
    await warn({ caseId, to: '警示', by: task.decidedBy, reason })
    return { warned: true }
  }
}
