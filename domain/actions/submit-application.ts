import { ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { isEditable } from '#domain/application.ts'
import type { Bans } from '#domain/ban.ts'
import type { Batch } from '#domain/batch.ts'
import { phaseOf } from '#domain/batch.ts'
import { applicationContext } from '#domain/context.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { applicationNo } from '#domain/number.ts'
import { answersOf, rosterOf } from '#domain/parts.ts'
import type { Actor } from '#domain/person.ts'
import type { Batches, Cases, Change, Clockwork, Drafts, Files, FormLibrary, Tasks } from '#domain/ports.ts'
import type { AcceptedFile, Submission } from '#domain/submission.ts'
import type { Handed } from '#domain/submit.ts'
import { firstSubmission, resubmission, returnOfDeferred, seriesFor } from '#domain/submit.ts'
import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'
import type { OverlapDeps } from './find-overlap.ts'
import { findOverlap, tellOverlap } from './find-overlap.ts'
import { bansOf } from './read-application.ts'
import { untilSettled } from './retry.ts'

export interface SubmitDeps extends Clockwork, OverlapDeps {
  readonly cases: Cases
  readonly drafts: Drafts
  readonly files: Files
  readonly tasks: Tasks
  readonly batches: Batches
  readonly bans: Bans
  readonly forms: FormLibrary
}

export interface SubmitInput {
  readonly id: string
  readonly accountId: string
  readonly actor: Actor
  /** The legal representative's name, typed by the person who submits. */
  readonly confirmation: string
}

/** Hands the application in, first or after a correction. @throws application.invalid with `problems`, application.closed, application.duplicate, application.overlap, batch.closed, confirmation.wrong, correction.overdue */
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
      const boundary = str(submission.answers, 'boundaryGeo')
      const { other, space, covers = [] } = await findOverlap(deps, application.id, boundary)
      if (other) {
        await tellOverlap(deps, application, submission, other)
        throw new DomainError('application.overlap')
      }
      const handed = { before: application, batch, submission, actor: input.actor }
      const change = await changeFor(deps, handed)
      const after = { ...change.after, covers: covers.length > 0 ? [...covers] : undefined }
      return commit(deps.cases, { ...change, after, space })
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
  const bans = await bansOf(deps.bans, answersOf(drafts))
  const context = applicationContext({
    batch,
    roster,
    files: stored,
    bans,
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

async function changeFor(deps: SubmitDeps, handed: Handed): Promise<Change> {
  const { before, batch, submission } = handed
  if (before.status === 'deferred') return returnOfDeferred(handed)
  if (before.status !== 'draft')
    return resubmission(handed, before.taskId ? await deps.tasks.load(before.taskId) : undefined)
  const series = seriesFor(submission, batch)
  return firstSubmission(handed, applicationNo(series, await deps.cases.nextNumber(series)))
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
