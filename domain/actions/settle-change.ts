import type { Application, ChangeLine } from '#domain/application.ts'
import { changeForms, changeLane, pendingChange, withChange } from '#domain/change.ts'
import type { Effect } from '#domain/effect.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { isOpenMatter } from '#domain/matter.ts'
import type { Opened } from '#domain/matter-opening.ts'
import { officeOf } from '#domain/office.ts'
import type { Cases, Change, Clockwork, Directory, Matters, Tasks, Titles } from '#domain/ports.ts'
import { issueRectification } from '#domain/rectification.ts'
import { proposeRemoval } from '#domain/removal.ts'
import type { Outcome } from '#domain/settlement.ts'
import { followsFrom, outcomeOf, settledTitle } from '#domain/settlement.ts'
import type { Task } from '#domain/task.ts'
import { inLane } from '#domain/task-name.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { isLive, moveBetween } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import { endMatters } from './end-matters.ts'
import { movedTitle } from './move-title.ts'
import { handlersOf } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface SettleChangeDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly titles: Titles
  readonly matters: Matters
  readonly directory: Directory
}

type Decided = Extract<Task, { status: 'decided' }>

export interface Settled {
  readonly status: ChangeLine['status']
  /** Whether the head of the division is asked for a warning, because the report came too late. */
  readonly warn: boolean
}

/** Carries out what the city decided on a change after the designation. Calling it again changes nothing. @throws title.duplicate when another living title has the new name */
export function createSettleChange(deps: SettleChangeDeps) {
  return ({ caseId, change: no }: { caseId: string; change: number }): Promise<Settled> =>
    untilSettled(async () => {
      const before = await deps.cases.load(caseId)
      if (!before) throw new DomainError('application.not-found')
      const title = before.titleNo === undefined ? undefined : await deps.titles.load(before.titleNo)
      if (!title) throw new DomainError('title.not-found')
      const line = pendingChange(before, no)
      if (!line)
        return settledAs(
          before.changes?.find((one) => one.no === no),
          title,
        )
      const tasks = await deps.tasks.ofCase(caseId, inLane(changeLane(no)))
      const report = decidedOn(tasks, changeForms[line.kind].report)
      const decision = decidedOn(tasks, changeForms[line.kind].city)
      const at = deps.now()
      const outcome = outcomeOf(decision.decision)
      const reason = str(decision.answers as Answers, 'reason')
      const by = decision.decidedBy
      const noted = { at, by, reason: reason || line.what }
      const exit = line.kind === 'exit' && outcome === 'agreed' && isLive(title)
      const moved = exit
        ? movedTitle({ application: before, title, to: '退出', mover: 'CITY', ...noted })
        : undefined
      const settled =
        moved?.title.after ??
        settledTitle(title, { line, outcome, report: report.answers as Answers, ...noted })
      const after: ChangeLine = { ...line, status: outcome, settledAt: at }
      const base = change(before, after, title, settled, { decision, reason })
      const begun = await begin(deps, before, { line: after, title, by, reason: noted.reason })
      const beside = await endMatters(deps, before, { to: settled.status, at })
      const effects = await news(deps, before, { line, outcome, reason, at })
      await commit(deps.cases, {
        ...base,
        matters: [...beside.matters, ...(begun ? [{ after: begun.matter }] : [])],
        ended: beside.ended,
        facts: [...base.facts, ...(moved?.facts ?? []), ...beside.facts, ...(begun?.facts ?? [])],
        effects: [...effects, ...beside.effects, ...(begun?.effects ?? [])],
      })
      return settledAs(after, settled)
    })
}

function settledAs(line: ChangeLine | undefined, title: Title): Settled {
  const warn = line?.late === true && line.status === 'agreed' && line.kind === 'change'
  return { status: line?.status ?? 'kept', warn: warn && moveBetween(title.status, '警示') !== undefined }
}

const openings = { rectification: issueRectification, removal: proposeRemoval }

/** The rectification or the removal that the decision leads to, unless one is under way or the title has moved on. */
async function begin(
  deps: SettleChangeDeps,
  application: Application,
  { line, title, by, reason }: { line: ChangeLine; title: Title; by: Decided['decidedBy']; reason: string },
): Promise<Opened | undefined> {
  const kind = line.status === 'asked' ? undefined : followsFrom(line.status)
  if (!kind || !isLive(title)) return undefined
  const matters = await deps.matters.ofCase(application.id, kind)
  if (matters.some(isOpenMatter) || (kind === 'rectification' && !moveBetween(title.status, '整改中')))
    return undefined
  const because = `${line.what}：${reason}`
  return openings[kind]({ application, title, matters, because, by, at: line.settledAt ?? '' })
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
  { decision, reason }: { decision: Decided; reason: string },
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
    effects: [],
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
