import type { Application, ChangeLine } from '#domain/application.ts'
import { changeForms, changeIn, pendingChange, withChange } from '#domain/change.ts'
import type { Effect } from '#domain/effect.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { officeOf } from '#domain/office.ts'
import type { Cases, Change, Clockwork, Directory, Tasks, Titles } from '#domain/ports.ts'
import type { Outcome } from '#domain/settlement.ts'
import { outcomeOf, settledTitle } from '#domain/settlement.ts'
import type { Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import { handlersOf } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface SettleChangeDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly titles: Titles
  readonly directory: Directory
}

type Decided = Extract<Task, { status: 'decided' }>

/** Carries out what the city decided on a change after the designation. Calling it again changes nothing. @throws title.duplicate when another living title has the new name */
export function createSettleChange(deps: SettleChangeDeps) {
  return ({
    caseId,
    change: no,
  }: {
    caseId: string
    change: number
  }): Promise<{ status: ChangeLine['status'] }> =>
    untilSettled(async () => {
      const before = await deps.cases.load(caseId)
      if (!before) throw new DomainError('application.not-found')
      const line = pendingChange(before, no)
      if (!line) return { status: before.changes?.find((one) => one.no === no)?.status ?? 'kept' }
      const tasks = (await deps.tasks.ofCase(caseId)).filter(({ lane }) => changeIn(lane) === no)
      const report = decidedOn(tasks, changeForms[line.kind].report)
      const decision = decidedOn(tasks, changeForms[line.kind].city)
      const title = before.titleNo === undefined ? undefined : await deps.titles.load(before.titleNo)
      if (!title) throw new DomainError('title.not-found')
      const at = deps.now()
      const outcome = outcomeOf(decision.decision)
      const reason = str(decision.answers as Answers, 'reason')
      const settled = settledTitle(title, {
        line,
        outcome,
        report: report.answers as Answers,
        reason: reason || line.what,
        by: decision.decidedBy,
        at,
      })
      const effects = await news(deps, before, { line, outcome, reason, at })
      await commit(
        deps.cases,
        change(before, { ...line, status: outcome, settledAt: at }, title, settled, {
          decision,
          reason,
          effects,
        }),
      )
      return { status: outcome }
    })
}

function decidedOn(tasks: readonly Task[], form: string): Decided {
  const found = tasks.filter((task) => task.status === 'decided').findLast((task) => task.form.id === form)
  if (!found) throw new DomainError('task.not-found')
  return found
}

function change(
  before: Application,
  line: ChangeLine,
  title: Title,
  settled: Title,
  { decision, reason, effects }: { decision: Decided; reason: string; effects: readonly Effect[] },
): Change {
  const release = title.claims.filter((claim) => !settled.claims.includes(claim))
  const claim = settled.claims.filter((one) => !title.claims.includes(one))
  const kept = before.claims.filter((one) => !release.includes(one))
  const noted = withChange(before, line)
  return {
    before,
    after: { ...noted, claims: [...kept, ...claim.filter((one) => !kept.includes(one))] },
    title: settled === title ? undefined : { before: title, after: settled },
    claim,
    release,
    facts: [
      {
        at: line.settledAt ?? '',
        type: 'change.settled',
        actor: decision.decidedBy,
        from: before.status,
        to: before.status,
        open: {
          change: line.no,
          what: line.what,
          outcome: line.status,
          titleNo: title.titleNo,
          ...(reason && { reason }),
        },
        internal: { late: line.late, title: settled.status },
      },
    ],
    effects,
  }
}

async function news(
  { directory }: SettleChangeDeps,
  { id: caseId, no: caseNo, parkName, owner, operatorName, districtId }: Application,
  { line, outcome, reason, at }: { line: ChangeLine; outcome: Outcome; reason: string; at: string },
): Promise<Effect[]> {
  const park = { email: owner.email, name: operatorName ?? owner.email, party: 'applicant' }
  const officers = districtId ? await handlersOf(directory, officeOf(districtId, dateOf(at))) : []
  const district = officers.map(({ email, name }) => ({ email, name, party: 'district' }))
  return [park, ...district].map(({ email, name, party }) => ({
    kind: 'mail',
    template: 'change-settled',
    to: { email, name },
    data: { caseId, caseNo, parkName, at, reason, party, what: line.what, change: outcome },
  }))
}

async function commit(cases: Cases, change: Change): Promise<void> {
  try {
    await cases.commit(change)
  } catch (error) {
    if (error instanceof ConflictError && error.on.includes('claim')) throw new DomainError('title.duplicate')
    throw error
  }
}
