import {
  acceptanceForm,
  appealIn,
  decidedIn,
  pendingAppeal,
  resumeAfter,
  reviewForm,
  verdictOf,
  withAppeal,
} from '#domain/appeal.ts'
import type { AppealLine, Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { parkClaim } from '#domain/number.ts'
import { officeOf } from '#domain/office.ts'
import type { Actor } from '#domain/person.ts'
import type { Batches, Cases, Change, Clockwork, Directory, Matters, Tasks } from '#domain/ports.ts'
import { reopened } from '#domain/reopen.ts'
import { dateOf } from '#domain/time.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'
import { appealedMatter } from './appealed-matter.ts'
import { handlersOf } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface SettleAppealDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
  readonly directory: Directory
  readonly matters: Matters
}

interface About {
  readonly caseId: string
  readonly appeal: number
}

const workflow: Actor = { kind: 'system', name: 'workflow', how: 'workflow' }

/** The people named to review an accepted appeal, by address. */
export function createAcceptAppeal(deps: SettleAppealDeps) {
  return ({ caseId, appeal }: About): Promise<{ reviewers: string[] }> =>
    untilSettled(async () => {
      const { application, line, tasks } = await load(deps, caseId, appeal)
      const accepted = decidedIn(tasks, appeal, acceptanceForm).at(-1)?.answers as Answers | undefined
      const reviewers = rowsOf(accepted?.panel).map((row) => str(row, 'reviewer'))
      if (line?.status === 'received')
        await deps.cases.commit({
          before: application,
          after: withAppeal(application, { ...line, status: 'reviewing' }),
          facts: [],
          effects: [],
        })
      return { reviewers }
    })
}

/** Ends an appeal: refused, upheld by the reviewers, or the case begins anew where it was decided. Calling it again changes nothing. */
export function createSettleAppeal(deps: SettleAppealDeps) {
  return ({ caseId, appeal }: About): Promise<{ status: AppealLine['status'] }> =>
    untilSettled(async () => {
      const { application, line, tasks } = await load(deps, caseId, appeal)
      if (!line) {
        const known = application.appeals?.find(({ no }) => no === appeal)
        return { status: known?.status ?? 'refused' }
      }
      const reviews = decidedIn(tasks, appeal, reviewForm)
      const status =
        line.status === 'received' ? 'refused' : verdictOf(reviews.map(({ decision }) => decision))
      const settled: AppealLine = { ...line, status, settledAt: deps.now() }
      const said = status === 'refused' ? decidedIn(tasks, appeal, acceptanceForm) : reviews
      await commit(deps, await changeFor(deps, application, settled, replyOf(status, said)))
      return { status }
    })
}

async function load({ cases, tasks }: SettleAppealDeps, caseId: string, appeal: number) {
  const [application, all] = await Promise.all([
    cases.load(caseId),
    tasks.ofCase(caseId, ({ lane }) => appealIn(lane) === appeal),
  ])
  if (!application) throw new DomainError('application.not-found')
  return { application, line: pendingAppeal(application, appeal), tasks: all }
}

/** What the park is told: the reason of a refusal, or the answer of a reviewer who was of the winning opinion. */
function replyOf(
  status: AppealLine['status'],
  said: readonly { decision: string; answers: object }[],
): string {
  const fits = said.find(
    ({ decision }) => status === 'refused' || (decision === '维持') === (status === 'upheld'),
  )
  const answers = (fits?.answers ?? {}) as Answers
  return str(answers, status === 'refused' ? 'reason' : 'reply')
}

async function changeFor(
  deps: SettleAppealDeps,
  before: Application,
  line: AppealLine,
  reply: string,
): Promise<Change> {
  const at = line.settledAt ?? deps.now()
  const falls = line.status === 'reopened'
  const resume = falls && line.about === undefined ? resumeAfter(before.status) : undefined
  const to = falls ? 'reopened' : 'kept'
  const { id: caseId } = before
  const { about } = line
  const moved = await appealedMatter(deps.matters, { caseId, about, to, by: workflow, at })
  const noted = withAppeal(before, line)
  const claim = resume && before.parkName ? [parkClaim(before.parkName)] : []
  const batch = resume && (await deps.batches.load(before.batchId))
  if (resume && !batch) throw new DomainError('batch.not-found')
  const again = resume && batch ? reopened({ ...noted, claims: claim }, batch, resume, at) : undefined
  const after = again?.after ?? noted
  return {
    before,
    after,
    claim,
    matters: moved.matters,
    facts: [
      {
        at,
        type: 'appeal.settled',
        actor: workflow,
        from: before.status,
        to: after.status,
        open: { appeal: line.no, outcome: line.status, reason: reply },
      },
      ...moved.facts,
    ],
    effects: [
      ...(again ? [again.start] : []),
      ...(await news(deps, after, `appeal-${line.status}`, at, reply)),
    ],
  }
}

async function news(
  { directory }: SettleAppealDeps,
  application: Application,
  template: string,
  at: string,
  reason: string,
): Promise<Effect[]> {
  const { id: caseId, no: caseNo, parkName, owner, operatorName } = application
  const park = { email: owner.email, name: operatorName ?? owner.email, party: 'applicant' }
  const { districtId } = application
  const officers = districtId ? await handlersOf(directory, officeOf(districtId, dateOf(at))) : []
  const district = officers.map((one) => ({ email: one.email, name: one.name, party: 'district' }))
  return [park, ...district].map(({ email, name, party }) => ({
    kind: 'mail',
    template,
    to: { email, name },
    data: { caseId, caseNo, parkName, at, reason, party },
  }))
}

async function commit({ cases }: SettleAppealDeps, change: Change): Promise<Application> {
  try {
    return await cases.commit(change)
  } catch (error) {
    if (error instanceof ConflictError && error.on.includes('claim'))
      throw new DomainError('application.duplicate')
    throw error
  }
}
