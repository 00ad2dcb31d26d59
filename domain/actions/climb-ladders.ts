import { mayServe } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { nextRung } from '#domain/ladder.ts'
import { seatIn } from '#domain/panel.ts'
import { cityOffice } from '#domain/person.ts'
import type { Cases, Change, Clockwork, Directory, Tasks } from '#domain/ports.ts'
import { afterSilence, missNotes } from '#domain/seating.ts'
import type { Holder, OpenTask, Task } from '#domain/task.ts'
import { holderOf } from '#domain/task.ts'
import { linkMail, taskMail } from '#domain/task-mail.ts'
import { told } from '#domain/told.ts'
import { handlersOf } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface LadderDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly directory: Directory
}

/** Takes every step of every ladder that is due: reminds, brings in the deputy, tells the city, closes lapsed corrections. Returns how many steps it took. One that fails keeps no other back. @throws AggregateError at the end */
export function createClimbLadders(deps: LadderDeps) {
  return async (): Promise<number> => {
    const due = await deps.tasks.dueBy(deps.now())
    const failed: unknown[] = []
    for (const task of due)
      await untilSettled(() => climb(deps, task.id)).catch((error) => failed.push(error))
    if (failed.length > 0)
      throw new AggregateError(failed, `${failed.length} of ${due.length} ladders failed`)
    return due.length
  }
}

async function climb(deps: LadderDeps, taskId: string): Promise<void> {
  const task = await deps.tasks.load(taskId)
  if (task?.status !== 'open') return
  const next = nextRung(task)
  const at = deps.now()
  if (!next || next.at > at) return
  const before = await deps.cases.load(task.caseId)
  if (!before) return
  const step = await stepFor(deps, { ...task, ladderStep: next.step }, next.rung.act, before, at)
  const seat = seatIn(task.lane)
  const panel =
    seat && step.task.status === 'closed' ? await deps.cases.panel(before.id, seat.panel) : undefined
  await deps.cases.commit({
    before,
    after: before,
    ...step,
    facts: step.facts.map((fact) => ({ ...fact, ...told(task, fact) })),
    task: { before: task, after: step.task },
    panel: panel && { before: panel, after: afterSilence(panel, task) },
  })
}

type Step = Pick<Change, 'facts' | 'effects'> & { task: Task }

const scheduled = { kind: 'system', name: 'schedule', how: 'schedule' } as const

async function stepFor(
  deps: LadderDeps,
  task: OpenTask,
  act: string,
  application: Application,
  at: string,
): Promise<Step> {
  const serves = mayServe(application)
  switch (act) {
    case 'expire':
    case 'give-up':
      return {
        task: { ...task, status: 'closed', closedAt: at, because: 'overdue' },
        facts: [{ at, type: 'task.closed', actor: scheduled, open: { because: 'overdue' } }],
        effects: [{ kind: 'fail', taskId: task.id, error: 'TaskOverdue' }, ...missNotes(task, at)],
      }
    case 'add-deputy': {
      const deputies = (await deputiesOf(deps, task)).filter(serves)
      return {
        task: { ...task, holders: [...task.holders, ...deputies] },
        facts: [
          { at, type: 'task.escalated', actor: scheduled, internal: { to: deputies.map((d) => d.name) } },
        ],
        effects: deputies.map((d) => linkMail(task, 'escalated', d)),
      }
    }
    case 'tell-city': {
      const city = (await handlersOf(deps.directory, cityOffice)).filter(serves)
      return {
        task,
        facts: [{ at, type: 'task.escalated', actor: scheduled, internal: { to: city.map((o) => o.name) } }],
        effects: city.map((o) => taskMail(task, 'escalated', o)),
      }
    }
    default:
      return {
        task,
        facts: [
          { at, type: 'task.reminded', actor: scheduled, internal: { to: task.holders.map((h) => h.name) } },
        ],
        effects: task.holders.map((h) =>
          (task.office || task.lane ? linkMail : taskMail)(task, 'reminder', h),
        ),
      }
  }
}

/** Signing officers of the office who do not hold the task yet; a countersignature is never handed to its own handler. */
async function deputiesOf(deps: LadderDeps, task: OpenTask): Promise<Holder[]> {
  if (!task.office || task.form.id === 'countersign') return []
  const officers = await deps.directory.officers(task.office)
  return officers
    .filter(
      (o) =>
        o.roles.some((r) => r === 'DIST_SIGN' || r === 'CITY_LEAD') &&
        !task.holders.some((h) => h.email === o.email),
    )
    .map((officer) => holderOf(officer, 'DEPUTY'))
}
