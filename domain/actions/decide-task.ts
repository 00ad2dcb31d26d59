import type { Application } from '#domain/application.ts'
import { hasEnded, moveTo } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import { isReturn, itemsIn, returned } from '#domain/decision.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { outlives } from '#domain/lane.ts'
import { publication } from '#domain/notice.ts'
import type { Panel } from '#domain/panel.ts'
import { seatIn } from '#domain/panel.ts'
import type { Actor } from '#domain/person.ts'
import type {
  Batches,
  Cases,
  Change,
  Clockwork,
  Directory,
  Drafts,
  Files,
  Firms,
  FormLibrary,
  Rubrics,
  Tasks,
} from '#domain/ports.ts'
import { isRecommendationClaim, quotaClaims, rankClaim, recommendationForm } from '#domain/recommendation.ts'
import { afterAnswer, expertNotes, panelDraw, recusalFacts, recusals } from '#domain/seating.ts'
import type { Holder, OpenTask, Task } from '#domain/task.ts'
import { toldOf } from '#domain/told.ts'
import type { Answers, Posted } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Confirmation, ConfirmDeps } from './confirm.ts'
import { createConfirm } from './confirm.ts'
import { openFor } from './open-for.ts'
import { choicesOf } from './open-task.ts'
import { untilSettled } from './retry.ts'
import { createSaveTaskDraft } from './save-task-draft.ts'
import type { TaskContextDeps } from './task-context.ts'
import { taskFacts } from './task-context.ts'

const recommends = '推荐'

export interface DecideDeps extends Clockwork, ConfirmDeps, TaskContextDeps {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly drafts: Drafts
  readonly files: Files
  readonly firms: Firms
  readonly batches: Batches
  readonly directory: Directory
  readonly rubrics: Rubrics
  readonly forms: FormLibrary
}

export interface DecideInput extends Confirmation {
  readonly taskId: string
  /** Address of the holder who decides. */
  readonly email: string
  readonly actor: Actor
  readonly posted: Posted
}

/**
 * Takes a decision once. What was typed is kept as a draft first, so a refusal loses nothing.
 * @throws notice.refused for a publication, which has a page for several parks; task.closed with `by` and `at`, task.invalid with `problems` and `answers`, confirmation.wrong, code.wrong, code.expired, code.too-many, return.rounds-exhausted
 */
export function createDecideTask(deps: DecideDeps) {
  const save = createSaveTaskDraft(deps)
  return async (input: DecideInput): Promise<Task> => {
    const known = await deps.tasks.load(input.taskId)
    if (known?.form.id === publication) throw new DomainError('notice.refused', { why: 'together' })
    const answers = await save(input)
    const confirm = createConfirm(deps, input)
    return untilSettled(() => decide(deps, input, answers, confirm))
  }
}

async function decide(
  deps: DecideDeps,
  input: DecideInput,
  typed: Answers,
  confirm: ReturnType<typeof createConfirm>,
): Promise<Task> {
  const { task, holder } = await openFor(deps, input)
  const before = await deps.cases.load(task.caseId)
  if (!before) throw new DomainError('application.not-found')
  if (before.recused?.includes(holder.email)) throw new DomainError('request.forbidden')
  if (isGone(task, before)) throw new ConflictError(['case'])
  const at = deps.now()
  const answers = await checked(deps, task, before, holder, typed, at)
  const decision = decisionOf(deps, task, answers)
  const batch = await batchFor(deps, task, before, decision)
  const returns =
    batch && isReturn(decision) && !task.lane ? returned(before, batch, task, answers, at) : undefined
  const decided: Task = {
    ...task,
    status: 'decided',
    decision,
    decidedBy: input.actor,
    decidedAt: at,
    answers,
  }
  const rank = batch && decision === recommends ? rankClaim(before, batch, answers) : undefined
  const places = batch && decision === recommends ? quotaClaims(before, batch) : []
  const old = task.form.id === recommendationForm ? before.claims.filter(isRecommendationClaim) : []
  const panel = await panelOf(deps, task, before)
  const judged = panel && afterAnswer(panel, decided)
  const moved = task.lane
    ? before
    : { ...moveTo(before, task.stage, at), ...returns, taskId: undefined, decidedTaskId: task.id }
  const change = (place: string | undefined): Change => ({
    before,
    after: {
      ...moved,
      ...(judged && recusals(before, judged)),
      claims: [...before.claims.filter((claim) => !old.includes(claim)), ...given(place), ...given(rank)],
    },
    panel: panel && judged && { before: panel, after: judged },
    claim: [...given(place), ...given(rank)],
    release: old,
    task: { before: task, after: decided },
    facts: [
      {
        at,
        type: 'task.decided',
        actor: input.actor,
        from: before.status,
        to: before.status,
        ...toldOf(decided, {
          open: isProposal(task, decision, answers)
            ? undefined
            : {
                ...formOf(task),
                decision,
                items: isReturn(decision) ? itemsIn(answers.corrections) : undefined,
              },
          internal: { taskId: task.id, ...formOf(task), decision, reason: reasonIn(answers) },
        }),
      },
      ...recusalFacts(before, judged, decided),
    ],
    effects: [
      { kind: 'resume', taskId: task.id, output: { decision, taskId: task.id, ...choicesOf(answers) } },
      ...expertNotes(decided),
    ],
  })
  await confirm(deps.forms.form(task.form.id, task.form.version), task, holder)
  await claimOne(deps.cases, change, places, rank)
  return decided
}

/** The call for applications, whose rules hold for a return of the case and for a recommendation. */
async function batchFor(
  { batches }: DecideDeps,
  task: OpenTask,
  { batchId }: Application,
  decision: string,
): Promise<Batch | undefined> {
  if (decision !== recommends && (task.lane || !isReturn(decision))) return undefined
  const batch = await batches.load(batchId)
  if (!batch) throw new DomainError('batch.not-found')
  return batch
}

/** Whether the case no longer waits for this. */
function isGone(task: OpenTask, { status, taskId }: Application): boolean {
  if (task.lane === undefined) return taskId !== task.id
  return hasEnded(status) && !outlives(task.lane)
}

/** A decision that a second officer still has to confirm, or that confirmation itself, is no news for the applicant. */
function isProposal(task: OpenTask, decision: string, answers: Answers): boolean {
  return task.form.id === 'countersign' || (!isReturn(decision) && Object.keys(choicesOf(answers)).length > 0)
}

/** The panel a decision concerns: that of the seat, or the one just proposed. */
async function panelOf(
  { cases }: DecideDeps,
  task: OpenTask,
  { id, panel }: Application,
): Promise<Panel | undefined> {
  const n = task.form.id === panelDraw ? panel : seatIn(task.lane)?.panel
  return n === undefined ? undefined : cases.panel(id, n)
}

/** Why it was decided so: what the form asks for in general, or for a choice that leaves the rank order or stands between equals. */
function reasonIn({ reason, rankReason, tieReason }: Answers): string | undefined {
  const said = [reason, rankReason, tieReason].filter((one) => typeof one === 'string')
  return said.length > 0 ? said.join('；') : undefined
}

/** The form an event is about, in the version that was filled in. */
const formOf = ({ form }: Task) => ({ form: form.id, formVersion: form.version })

const given = (claim: string | undefined): string[] => (claim ? [claim] : [])

/** Takes the first free place of the district's quota. @throws quota.exhausted rank.taken */
async function claimOne(
  cases: Cases,
  change: (place: string | undefined) => Change,
  places: readonly string[],
  rank: string | undefined,
): Promise<void> {
  for (const place of places.length > 0 ? places : [undefined]) {
    try {
      await cases.commit(change(place))
      return
    } catch (error) {
      if (!(error instanceof ConflictError && error.on.includes('claim'))) throw error
      if (rank && error.on.includes(rank)) throw new DomainError('rank.taken')
    }
  }
  throw new DomainError('quota.exhausted', { quota: places.length })
}

async function checked(
  deps: DecideDeps,
  task: OpenTask,
  application: Application,
  holder: Holder,
  typed: Answers,
  at: string,
): Promise<Answers> {
  const form = deps.forms.form(task.form.id, task.form.version)
  const context = await taskFacts(deps, task, application, holder, at)
  const answers = settle(form, typed, context)
  const problems = check(form, answers, context)
  if (problems.length > 0) throw new DomainError('task.invalid', { problems, answers: typed })
  return answers
}

function decisionOf(deps: DecideDeps, task: OpenTask, answers: Answers): string {
  const key = deps.forms.form(task.form.id, task.form.version).decision
  const decision = key ? answers[key] : undefined
  if (typeof decision !== 'string') throw new Error(`${task.form.id} decides nothing`)
  return decision
}
