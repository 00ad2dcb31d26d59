import { mayServe } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { moveTo, runOf } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { DomainError } from '#domain/errors.ts'
import type { Panel } from '#domain/panel.ts'
import { isRemovable, laneOf, seated, seatOf } from '#domain/panel.ts'
import type { Actor } from '#domain/person.ts'
import type { Batches, Clockwork, Directory, TaskChange } from '#domain/ports.ts'
import { reopened } from '#domain/reopen.ts'
import type { Task } from '#domain/task.ts'
import { taskMail } from '#domain/task-mail.ts'
import { inLane } from '#domain/task-name.ts'
import type { AssessDeps, Assessed } from './assess.ts'
import { assess, resultOf } from './assess.ts'
import { supervisorsOf } from './notice-mails.ts'
import { untilSettled } from './retry.ts'

export interface RemoveSheetDeps extends AssessDeps, Pick<Clockwork, 'now'> {
  readonly batches: Batches
  readonly directory: Directory
}

export interface RemoveSheetInput {
  readonly caseId: string
  readonly seat: number
  readonly reason: string
  /** The officer's own name, typed. */
  readonly confirmation: string
  readonly actor: Actor
}

const shortestReason = 20

/**
 * Takes an expert off the panel because a conflict was found, whether the sheet is in or not: the averages are made anew without it,
 * a reserve takes an unfinished seat, the supervisor is told. With too few sheets left the review is void and a new panel is drawn.
 * @throws panel.changed before it is confirmed and after the meeting, confirmation.wrong, reason.short
 */
export function createRemoveSheet(deps: RemoveSheetDeps) {
  return (input: RemoveSheetInput): Promise<Panel> =>
    untilSettled(async () => {
      const known = await deps.cases.load(input.caseId)
      if (known?.panel === undefined) throw new DomainError('panel.changed')
      const assessed = await assess(deps, input.caseId, known.panel)
      const { application: before, panel } = assessed
      if (!mayServe(before)({ email: input.actor.email ?? '' }))
        throw new DomainError('application.not-found')
      if (!isRemovable(before.status, panel, input.seat)) throw new DomainError('panel.changed')
      if (input.confirmation.trim() !== input.actor.name) throw new DomainError('confirmation.wrong')
      if (Array.from(input.reason.trim()).length < shortestReason) throw new DomainError('reason.short')
      const at = deps.now()
      const removed = seated(panel, input.seat, 'removed', input.reason.trim())
      const lane = laneOf(panel, input.seat)
      const open = (await deps.tasks.ofCase(before.id, inLane(lane))).find(({ status }) => status === 'open')
      const outcome = await outcomeOf(deps, assessed, removed, at)
      const ended: TaskChange[] = [...(open ? [open] : []), ...outcome.ended].map((task) => closed(task, at))
      await deps.cases.commit({
        before,
        after: outcome.after,
        panel: { before: panel, after: outcome.panel },
        ended,
        facts: [
          {
            at,
            type: 'sheet.removed',
            actor: input.actor,
            from: before.status,
            to: outcome.after.status,
            sealed: {
              panel: panel.n,
              seat: input.seat,
              left: seatOf(panel, input.seat).name,
              reason: input.reason,
            },
          },
        ],
        effects: [
          ...(open
            ? [
                { kind: 'fail', taskId: open.id, error: 'TaskOverdue' } as const,
                ...open.holders.map((holder) => taskMail(open, 'no-longer-needed', holder)),
              ]
            : []),
          ...outcome.effects,
          ...(await mailsToSupervisors(deps.directory, before, input.reason, at)),
        ],
      })
      return outcome.panel
    })
}

interface Outcome {
  readonly after: Application
  readonly panel: Panel
  readonly ended: readonly Task[]
  readonly effects: readonly Effect[]
}

/** What the case comes to without the sheet. Before the panel has finished, its workflow counts what is there. */
async function outcomeOf(
  deps: RemoveSheetDeps,
  assessed: Assessed,
  panel: Panel,
  at: string,
): Promise<Outcome> {
  const { application: before } = assessed
  if (panel.status !== 'assessed') return { after: before, panel, ended: [], effects: [] }
  const result = resultOf(assessed, panel)
  if (result) return { after: { ...before, score: result }, panel, ended: [], effects: [] }
  const batch = await deps.batches.load(before.batchId)
  if (!batch) throw new DomainError('batch.not-found')
  const waiting = before.taskId === undefined ? undefined : await deps.tasks.load(before.taskId)
  const moved = moveTo({ ...before, score: undefined }, 'expert-review', at)
  const { after, start } = reopened(moved, batch, 'expert-review', at)
  return {
    after,
    panel: { ...panel, status: 'void' },
    ended: waiting?.status === 'open' ? [waiting] : [],
    effects: [
      { kind: 'stop', workflow: 'candidacy-review', name: runOf(before), because: 'the review is void' },
      start,
    ],
  }
}

function closed(task: Task, at: string): TaskChange {
  return { before: task, after: { ...task, status: 'closed', closedAt: at, because: 'moved-on' } }
}

async function mailsToSupervisors(
  directory: Directory,
  { id, no, parkName }: Application,
  reason: string,
  at: string,
): Promise<Effect[]> {
  return (await supervisorsOf(directory)).map(({ email, name }) => ({
    kind: 'mail',
    template: 'sheet-removed',
    to: { email, name },
    data: { caseId: id, caseNo: no, parkName, reason, at, party: 'city' },
  }))
}
