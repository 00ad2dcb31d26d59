import type { Application } from '#domain/application.ts'
import { moveTo } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import type { Effect } from '#domain/effect.ts'
import { DomainError } from '#domain/errors.ts'
import type { Fact } from '#domain/event.ts'
import { isParkClaim, parkClaim, seriesOf } from '#domain/number.ts'
import { shortOf } from '#domain/office.ts'
import type { Actor } from '#domain/person.ts'
import { clustersIn } from '#domain/pipeline.ts'
import type { Change } from '#domain/ports.ts'
import { reopened } from '#domain/reopen.ts'
import type { Submission } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** What is handed in, complete and checked. */
export interface Handed {
  readonly before: Application
  readonly batch: Batch
  readonly submission: Submission
  readonly actor: Actor
}

/** Where the number of a first submission comes from. */
export function seriesFor(submission: Submission, batch: Batch): string {
  return seriesOf(batch.year, shortOf(text(submission.answers, 'districtId')))
}

/** The first submission: the case gets its number, its district and its claim on the park's name, and the workflow starts. */
export function firstSubmission({ before, batch, submission, actor }: Handed, no: string): Change {
  const { answers, at, round } = submission
  const districtId = text(answers, 'districtId')
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

/** A submission after a correction goes straight back to whoever returned it. @throws application.closed correction.overdue */
export function resubmission({ before, submission, actor }: Handed, task: Task | undefined): Change {
  const { at, round } = submission
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

/** A deferred case comes back with newer data and goes straight to the desk review: the district has recommended it. @throws application.closed */
export function returnOfDeferred({ before, batch, submission, actor }: Handed): Change {
  const { at, round } = submission
  const { districtId, deferredUntil } = before
  if (deferredUntil === undefined || at >= deferredUntil)
    throw new DomainError('application.closed', { status: before.status })
  const name = parkClaim(text(submission.answers, 'parkName'))
  const old = before.claims.filter((claim) => isParkClaim(claim) && claim !== name)
  const claims = [name, ...before.claims.filter((claim) => !isParkClaim(claim))]
  const renamed = naming({ ...before, round, claims }, submission.answers)
  const { after, start } = reopened(renamed, batch, 'desk-review', at)
  return {
    before,
    after,
    submission: { ...submission, answers: { ...submission.answers, applicationNo: before.no, districtId } },
    claim: before.claims.includes(name) ? [] : [name],
    release: old,
    facts: [
      { at, type: 'application.resubmitted', actor, from: before.status, to: after.status, open: { round } },
      ...overrides(submission.answers, actor, at),
    ],
    effects: [start, receipt(after, at, 'deferral-returned'), { kind: 'register-firms', round }],
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
  return {
    ...application,
    parkName: text(answers, 'parkName'),
    operatorName: text(answers, 'operatorName'),
    clusters: clustersIn(answers),
  }
}

function receipt(
  application: Application,
  at: string,
  template = application.round === 1 ? 'receipt' : 'correction-received',
): Effect {
  return {
    kind: 'mail',
    template,
    to: { email: application.owner.email, name: application.operatorName ?? application.owner.email },
    data: { caseId: application.id, caseNo: application.no, parkName: application.parkName, at },
  }
}

function text(answers: Answers, key: string): string {
  const value = answers[key]
  if (typeof value !== 'string') throw new Error(`the checked form has no ${key}`)
  return value
}
