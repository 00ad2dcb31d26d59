import { ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { isEditable, moveTo } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import { phaseOf } from '#domain/batch.ts'
import { applicationContext } from '#domain/context.ts'
import type { Effect } from '#domain/effect.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import type { Fact } from '#domain/event.ts'
import { applicationNo, isParkClaim, parkClaim, seriesOf } from '#domain/number.ts'
import { shortOf } from '#domain/office.ts'
import { answersOf, rosterOf } from '#domain/parts.ts'
import type { Actor } from '#domain/person.ts'
import type { Batches, Cases, Change, Clockwork, Drafts, Files, FormLibrary, Tasks } from '#domain/ports.ts'
import type { AcceptedFile, Submission } from '#domain/submission.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'

import { untilSettled } from './retry.ts'

export interface SubmitDeps extends Clockwork {
  readonly cases: Cases
  readonly drafts: Drafts
  readonly files: Files
  readonly tasks: Tasks
  readonly batches: Batches
  readonly forms: FormLibrary
}

export interface SubmitInput {
  readonly id: string
  readonly accountId: string
  readonly actor: Actor
  /** The legal representative's name, typed by the person who submits. */
  readonly confirmation: string
}

/** Hands the application in, first or after a correction. @throws application.invalid with `problems`, application.closed, application.duplicate, batch.closed, confirmation.wrong, correction.overdue */
export function createSubmitApplication(deps: SubmitDeps) {
  return (input: SubmitInput): Promise<Application> =>
    untilSettled(async () => {
      const application = ownedBy(await deps.cases.load(input.id), input.accountId)
      if (!isEditable(application.status))
        throw new DomainError('application.closed', { status: application.status })
      const batch = await deps.batches.load(application.batchId)
      if (!batch) throw new DomainError('batch.not-found')
      const at = deps.now()
      if (application.status === 'draft' && phaseOf(batch, at) !== 'open')
        throw new DomainError('batch.closed', { closesAt: batch.closesAt })
      const submission = await complete(deps, application, batch, at)
      if (input.confirmation.trim() !== submission.answers.legalRep)
        throw new DomainError('confirmation.wrong')
      const change =
        application.status === 'draft'
          ? await firstTime(deps, application, batch, submission, input.actor)
          : await again(deps, application, submission, input.actor)
      return commit(deps.cases, change)
    })
}

async function complete(
  deps: SubmitDeps,
  application: Application,
  batch: Batch,
  at: string,
): Promise<Submission> {
  const form = deps.forms.form(application.form.id, application.form.version)
  const [drafts, stored] = await Promise.all([
    deps.drafts.all(application.id),
    deps.files.list(application.id),
  ])
  const roster = rosterOf(drafts)
  const context = applicationContext({
    batch,
    roster,
    files: stored,
    at,
    submittedAt: application.submittedAt,
  })
  const answers = settle(form, answersOf(drafts), context)
  const problems = check(form, answers, context)
  if (problems.length > 0) throw new DomainError('application.invalid', { problems })
  const files = stored.filter((f): f is AcceptedFile => f.status === 'accepted')
  return {
    caseId: application.id,
    round: application.round + 1,
    form: application.form,
    at,
    answers,
    roster,
    files,
  }
}

async function firstTime(
  deps: SubmitDeps,
  before: Application,
  batch: Batch,
  submission: Submission,
  actor: Actor,
): Promise<Change> {
  const { answers, at, round } = submission
  const districtId = text(answers, 'districtId')
  const series = seriesOf(batch.year, shortOf(districtId))
  const no = applicationNo(series, await deps.cases.nextNumber(series))
  const claim = [parkClaim(text(answers, 'parkName'))]
  const named = naming({ ...before, no, districtId, claims: claim, round, submittedAt: at }, answers)
  const after = moveTo(named, 'awaiting-acceptance', at)
  const start: Effect = {
    kind: 'start',
    workflow: 'candidacy-review',
    name: before.id,
    input: { caseId: before.id, district: districtId, days: batch.days },
  }
  return {
    before,
    after,
    submission: { ...submission, answers: { ...answers, applicationNo: no } },
    claim,
    facts: [
      {
        at,
        type: 'application.submitted',
        actor,
        from: before.status,
        to: after.status,
        open: { no, round },
      },
      ...overrides(answers, actor, at),
    ],
    effects: [start, receipt(after, at), { kind: 'register-firms', round }],
  }
}

async function again(
  deps: SubmitDeps,
  before: Application,
  submission: Submission,
  actor: Actor,
): Promise<Change> {
  const { at, round } = submission
  const task = before.taskId ? await deps.tasks.load(before.taskId) : undefined
  if (!before.correction || task?.status !== 'open')
    throw new DomainError('application.closed', { status: before.status })
  if (at >= task.due.at) throw new DomainError('correction.overdue', { due: task.due.on })
  const moved = moveTo(before, before.correction.returnTo, at)
  const name = parkClaim(text(submission.answers, 'parkName'))
  const old = before.claims.filter((claim) => isParkClaim(claim) && claim !== name)
  const claims = [name, ...before.claims.filter((claim) => !isParkClaim(claim))]
  const after = naming(
    { ...moved, round, correction: undefined, taskId: undefined, claims },
    submission.answers,
  )
  return {
    before,
    after,
    submission: { ...submission, answers: { ...submission.answers, applicationNo: before.no } },
    task: {
      before: task,
      after: {
        ...task,
        status: 'decided',
        decision: '重新提交',
        decidedBy: actor,
        decidedAt: at,
        answers: {},
      },
    },
    claim: before.claims.includes(name) ? [] : [name],
    release: old,
    facts: [
      { at, type: 'application.resubmitted', actor, from: before.status, to: after.status, open: { round } },
      ...overrides(submission.answers, actor, at),
    ],
    effects: [
      { kind: 'resume', taskId: task.id, output: { decision: '重新提交' } },
      receipt(after, at),
      { kind: 'register-firms', round },
    ],
  }
}

/** A credit code kept although its check character fails is written into the history. */
function overrides(answers: Answers, actor: Actor, at: string): Fact[] {
  return Object.entries(answers).flatMap(([key, value]) =>
    key.endsWith('Override') && value === true
      ? [
          {
            at,
            type: 'override.recorded' as const,
            actor,
            internal: { field: key, reason: answers[`${key}Reason`] },
          },
        ]
      : [],
  )
}

function naming(application: Application, answers: Answers): Application {
  return { ...application, parkName: text(answers, 'parkName'), operatorName: text(answers, 'operatorName') }
}

function receipt(application: Application, at: string): Effect {
  return {
    kind: 'mail',
    template: application.round === 1 ? 'receipt' : 'correction-received',
    to: { email: application.owner.email, name: application.operatorName ?? application.owner.email },
    data: { caseId: application.id, caseNo: application.no, parkName: application.parkName, at },
  }
}

function text(answers: Answers, key: string): string {
  const value = answers[key]
  if (typeof value !== 'string') throw new Error(`the checked form has no ${key}`)
  return value
}

async function commit(cases: Cases, change: Change): Promise<Application> {
  try {
    return await cases.commit(change)
  } catch (error) {
    if (error instanceof ConflictError && error.on.includes('claim'))
      throw new DomainError('application.duplicate')
    throw error
  }
}
