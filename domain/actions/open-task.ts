import { createHash } from 'node:crypto'
import type { Application, Status } from '#domain/application.ts'
import { hasEnded, moveTo } from '#domain/application.ts'
import { dueIn } from '#domain/due.ts'
import type { Effect } from '#domain/effect.ts'
import { DomainError, NobodyToAsk } from '#domain/errors.ts'
import type { Experts } from '#domain/expert.ts'
import { outlives } from '#domain/lane.ts'
import { matterIn } from '#domain/matter.ts'
import type { Panel } from '#domain/panel.ts'
import { seatIn } from '#domain/panel.ts'
import type { Cases, Clockwork, Directory, FormLibrary, Tasks, Workflows } from '#domain/ports.ts'
import { afterAsking } from '#domain/seating.ts'
import type { Holder, OpenTask, Task } from '#domain/task.ts'
import { correctionOf } from '#domain/task-correction.ts'
import { invitationMail, taskMail } from '#domain/task-mail.ts'
import { inMatter } from '#domain/task-name.ts'
import { told } from '#domain/told.ts'
import type { Assignee } from './holders.ts'
import { holdersFor } from './holders.ts'
import { noticesFor } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface OpenTaskDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly directory: Directory
  readonly experts: Pick<Experts, 'load'>
  readonly latest: FormLibrary['latest']
  readonly workflows: Workflows
}

export interface OpenTaskInput {
  readonly token: string
  /** The same for every attempt of one visit to a workflow state. */
  readonly visit: string
  readonly caseId: string
  readonly form: string
  readonly stage: Status
  readonly assignee: Assignee
  readonly workingDays: number
  /** For a task that runs beside the case's main one. */
  readonly lane?: string
  /** Who is reminded and told when, instead of the usual ladder. */
  readonly ladder?: string
  /** The task whose decision sent this form back: only what it named may be changed. */
  readonly returnedBy?: string
}

/** Asks somebody to fill in a form; a repeated call for the same visit opens nothing twice. @throws case.ended */
export function createOpenTask(deps: OpenTaskDeps) {
  return (input: OpenTaskInput): Promise<string> =>
    untilSettled(async () => {
      const id = idOf(input)
      try {
        await open(deps, input, id)
      } catch (error) {
        // Whatever stands in the way, it may be that this call is a repeated one: nearly none is, so it is asked last.
        const known = await deps.tasks.load(id)
        if (!known) throw error
        await askAgain(deps, input, known)
      }
      return id
    })
}

/** The workflow waits with a new token: for the decision, or it has been made. */
async function askAgain({ tasks, workflows }: OpenTaskDeps, { token }: OpenTaskInput, known: Task) {
  if (known.status === 'open') await tasks.replaceToken(known, token)
  if (known.status === 'decided')
    await workflows.resume(token, {
      decision: known.decision,
      taskId: known.id,
      ...choicesOf(known.answers),
    })
}

async function open(deps: OpenTaskDeps, input: OpenTaskInput, id: string): Promise<void> {
  const before = await deps.cases.load(input.caseId)
  if (!before?.no) throw new DomainError('application.not-found')
  if (input.lane && hasEnded(before.status) && !outlives(input.lane))
    throw new DomainError('case.ended', { status: before.status })
  const at = deps.now()
  const panel = await panelOf(deps, before, input.lane)
  const task = await describe(deps, input, { ...before, no: before.no }, panel, id, at)
  const after = input.lane ? before : { ...moveTo(before, input.stage, at), taskId: id }
  const notices = await noticesFor(deps.directory, { application: after, from: before.status, at })
  await deps.cases.commit({
    before,
    after,
    task: { after: task },
    panel: panel && { before: panel, after: afterAsking(panel, task) },
    facts: [
      {
        at,
        type: 'task.opened',
        actor: { kind: 'system', name: 'workflow', how: 'workflow' },
        from: before.status,
        to: after.status,
        ...told(task, {
          open: {
            taskId: id,
            form: input.form,
            formVersion: task.form.version,
            office: task.office,
            due: task.due,
          },
          internal: { holders: task.holders.map((h) => h.name) },
        }),
      },
    ],
    effects: [...task.holders.map((holder) => invitation(task, holder, after)), ...notices],
  })
}

/** The same for every attempt of one visit. The branches of a group enter a state in the same instant: their lanes tell them apart. */
function idOf({ visit, lane }: OpenTaskInput): string {
  const named = lane ? `${visit}|${lane}` : visit
  return `tsk_${createHash('sha256').update(named).digest('hex').slice(0, 26)}`
}

/** Answers a workflow may branch on: single words, never long text or personal data. */
export function choicesOf(answers: Record<string, unknown>): Record<string, unknown> {
  const { signer, rechecker, handler } = answers
  return {
    ...(typeof signer === 'string' && { signer }),
    ...(typeof rechecker === 'string' && { rechecker }),
    ...(typeof handler === 'string' && { handler }),
  }
}

async function describe(
  deps: OpenTaskDeps,
  input: OpenTaskInput,
  application: Application & { no: string },
  panel: Panel | undefined,
  id: string,
  at: string,
): Promise<OpenTask> {
  const { assignee, lane, form, returnedBy } = input
  const who = await holdersFor(deps, assignee, { application, panel, lane, at })
  if (who.holders.length === 0)
    throw new NobodyToAsk(`nobody can act for the ${Object.keys(assignee)[0]} of ${id}`)
  const matter = matterIn(lane)
  const correction =
    matter && returnedBy
      ? correctionOf(await deps.tasks.ofCase(application.id, inMatter(matter)), { form, lane, returnedBy })
      : undefined
  return {
    status: 'open',
    id,
    caseId: application.id,
    caseNo: application.no,
    parkName: application.parkName ?? application.no,
    stage: input.stage,
    lane,
    form: { id: form, version: deps.latest(form) },
    about: lane ? undefined : application.decidedTaskId,
    ...(correction && { correction }),
    round: application.round,
    office: who.office,
    holders: who.holders,
    delegations: [],
    openedAt: at,
    due: dueIn(input.workingDays, at, who.office ? 'office' : 'applicant'),
    ladder: input.ladder ?? (who.office ? 'office' : 'correction'),
    ladderStep: 0,
    token: input.token,
    version: 0,
  }
}

/** The panel of the seat a lane names. @throws panel.changed when there is none */
async function panelOf(
  { cases }: OpenTaskDeps,
  { id }: Application,
  lane: string | undefined,
): Promise<Panel | undefined> {
  const seat = seatIn(lane)
  if (!seat) return undefined
  const panel = await cases.panel(id, seat.panel)
  if (!panel) throw new DomainError('panel.changed')
  return panel
}

/** The mail that asks. An applicant signs in to correct; an officer gets a secret link. */
function invitation(task: OpenTask, holder: Holder, { correction, form }: Application): Effect {
  if (task.office || task.lane) return invitationMail(task, holder)
  return taskMail(task, 'returned', holder, {
    by: correction?.by,
    items: correction?.items,
    returned: form,
  })
}
