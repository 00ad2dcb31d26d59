import type { Application } from '#domain/application.ts'
import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter, movedMatter, newMatter } from '#domain/matter.ts'
import type { Actor } from '#domain/person.ts'
import type { Directory, MatterChange } from '#domain/ports.ts'
import { ConflictData, conflictAnswers, conflictForms } from '#domain/roster/conflict.ts'
import { heldFirm } from '#domain/roster/entries.ts'
import type { Task } from '#domain/task.ts'
import { inMatter } from '#domain/task-name.ts'
import { addDays } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import type { createKeepRoster, KeepRosterDeps } from './keep-roster.ts'
import { untilSettled } from './retry.ts'
import type { News } from './roster-news.ts'
import { newsForDistrict, newsForPark } from './roster-news.ts'

export interface ConflictDeps extends KeepRosterDeps {
  readonly directory: Directory
  readonly keepRoster: ReturnType<typeof createKeepRoster>
}

/** The earlier park's case, the later one's, and the name their two matters share. */
export interface ConflictInput {
  readonly caseId: string
  readonly later: string
  readonly key: string
}

const workflow: Actor = { kind: 'system', name: 'roster', how: 'workflow' }

/** Opens the matter of the park that holds the firm and tells both districts and both parks. Calling it again changes nothing. */
export function createOpenConflict(deps: ConflictDeps) {
  return ({ caseId, later, key }: ConflictInput): Promise<{ held: boolean }> =>
    untilSettled(async () => {
      const [before, other] = await Promise.all([loaded(deps, caseId), loaded(deps, later)])
      const waiting = await conflictIn(deps, later, key)
      const { uscc, firmName, row } = ConflictData.parse(waiting.data)
      const entries = await deps.books.entries(caseId, rosterBook)
      const own = entries.find((entry) => heldFirm(entry) === uscc)
      if (!own) return { held: false }
      if (await deps.matters.load(caseId, 'conflict', key)) return { held: true }
      const at = deps.now()
      const data: ConflictData = {
        uscc,
        firmName,
        row: own.id,
        other: { caseId: later, row, parkName: other.parkName ?? '' },
      }
      const period = at.slice(0, 4)
      const asked = { caseId, kind: 'conflict', key, period, status: 'asked', openedAt: at, data } as const
      const here: News = { news: 'conflict-opened', about: firmName, other: other.parkName }
      const there: News = { news: 'conflict-opened', about: firmName, other: before.parkName }
      await deps.cases.commit({
        before,
        after: before,
        matters: [{ after: newMatter(asked) }],
        facts: [fact('matter.opened', before, at, { kind: 'conflict', key, status: 'asked', no: firmName })],
        effects: [
          ...(await newsForDistrict(deps.directory, before, here, at)),
          ...(await newsForDistrict(deps.directory, other, there, at)),
          newsForPark(other, { ...there, news: 'conflict-waiting' }, at),
        ],
      })
      return { held: true }
    })
}

/** Closes the earlier row and lets the later one count, or leaves both as they are. Calling it again changes nothing. */
export function createSettleConflict(deps: ConflictDeps) {
  return async (input: ConflictInput): Promise<{ status: 'released' | 'kept' | 'undecided' }> => {
    const { caseId, later, key } = input
    const waiting = await conflictIn(deps, later, key)
    const { uscc } = ConflictData.parse(waiting.data)
    const tasks = await deps.tasks.ofCase(caseId, inMatter({ kind: 'conflict', key }))
    const verdict = verdictOf(tasks)
    if (verdict.outcome === 'kept') {
      for (const id of [caseId, later]) await close(deps, id, key, 'kept', verdict.reason)
      return { status: 'kept' }
    }
    const exitOn = await leaveEarlier(deps, input, uscc, verdict)
    if (exitOn === undefined) return { status: 'undecided' }
    await release(deps, input, exitOn)
    return { status: 'released' }
  }
}

interface Verdict {
  readonly outcome: 'released' | 'kept'
  readonly exitOn?: string
  readonly reason: string
  readonly by: Actor
  readonly byDistrict: boolean
}

function verdictOf(tasks: readonly Task[]): Verdict {
  const decided = tasks.filter((task) => task.status === 'decided')
  const district = decided.findLast(({ form }) => form.id === conflictForms.district)
  const park = decided.findLast(({ form }) => form.id === conflictForms.park)
  const said = district ?? park
  const answers = (said?.answers ?? {}) as Answers
  const stays = district ? district.decision !== conflictAnswers.there : false
  return {
    outcome: stays ? 'kept' : 'released',
    ...(str(answers, 'exitOn') !== '' && { exitOn: str(answers, 'exitOn') }),
    reason: str(answers, 'reason'),
    by: said?.decidedBy ?? workflow,
    byDistrict: district !== undefined,
  }
}

/** The day the firm left the earlier park; undefined when only the district can say it, because that quarter is locked. */
async function leaveEarlier(
  deps: ConflictDeps,
  { caseId, key }: ConflictInput,
  uscc: string,
  { exitOn, by, byDistrict, reason }: Verdict,
): Promise<string | undefined> {
  const matter = await deps.matters.load(caseId, 'conflict', key)
  const closing = matter && isOpenMatter(matter) ? matter : undefined
  const news = await newsOf(deps, caseId, closing, 'conflict-released', reason)
  const row = matter && ConflictData.parse(matter.data).row
  let left = exitOn ?? ''
  try {
    await deps.keepRoster({
      id: caseId,
      actor: by,
      what: 'left',
      unlocked: byDistrict,
      afterwards: true,
      plan: ({ entries }) => {
        const entry = entries.find((one) => heldFirm(one) === uscc)
        const gone = entries.find(({ id }) => id === row)
        if (!entry) left = str(gone?.answers ?? {}, 'exitOn') || left
        if (!entry || exitOn === undefined) return []
        return [{ id: entry.id, answers: { ...entry.answers, status: '迁出', exitOn, exitTo: '市内' } }]
      },
      along: ({ at }) => ({
        matters: closing ? [closed(closing, 'released', reason, at)] : [],
        effects: news,
      }),
    })
  } catch (error) {
    if (error instanceof DomainError && error.code === 'roster.locked') return undefined
    throw error
  }
  return left
}

async function release(deps: ConflictDeps, { later, key }: ConflictInput, exitOn: string): Promise<void> {
  const matter = await conflictIn(deps, later, key)
  if (!isOpenMatter(matter)) return
  const { row } = ConflictData.parse(matter.data)
  const news = await newsOf(deps, later, matter, 'conflict-released', '')
  await deps.keepRoster({
    id: later,
    actor: workflow,
    what: 'released',
    unlocked: true,
    afterwards: true,
    plan: ({ application, entries }) => {
      const entry = entries.find(({ id }) => id === row)
      if (entry?.answers.blocked !== true) return []
      const { blocked: _, ...answers } = entry.answers
      const unlockedFrom = application.lockedUntil ? addDays(application.lockedUntil, 1) : exitOn
      return [{ id: row, answers: { ...answers, countsFrom: exitOn > unlockedFrom ? exitOn : unlockedFrom } }]
    },
    along: ({ at }) => ({ matters: [closed(matter, 'released', '', at)], effects: news }),
  })
}

async function close(
  deps: ConflictDeps,
  caseId: string,
  key: string,
  status: 'kept',
  reason: string,
): Promise<void> {
  const matter = await deps.matters.load(caseId, 'conflict', key)
  if (!matter || !isOpenMatter(matter)) return
  await untilSettled(async () => {
    const before = await loaded(deps, caseId)
    const at = deps.now()
    await deps.cases.commit({
      before,
      after: before,
      matters: [closed(matter, status, reason, at)],
      facts: [fact('matter.closed', before, at, { kind: 'conflict', key, status, reason })],
      effects: await newsOf(deps, caseId, matter, 'conflict-kept', reason),
    })
  })
}

const closed = (before: Matter, status: string, reason: string, at: string): MatterChange => ({
  before,
  after: movedMatter(before, { status, at, closed: true, data: { ...before.data, reason } }),
})

async function newsOf(
  deps: ConflictDeps,
  caseId: string,
  matter: Matter | undefined,
  news: News['news'],
  reason: string,
) {
  if (!matter) return []
  const application = await loaded(deps, caseId)
  const { firmName, other } = ConflictData.parse(matter.data)
  return [newsForPark(application, { news, about: firmName, other: other.parkName, reason }, deps.now())]
}

function fact(
  type: 'matter.opened' | 'matter.closed',
  { status }: Application,
  at: string,
  open: Record<string, unknown>,
) {
  return { at, type, actor: workflow, from: status, to: status, open }
}

async function loaded({ cases }: ConflictDeps, id: string): Promise<Application> {
  const application = await cases.load(id)
  if (!application) throw new DomainError('application.not-found')
  return application
}

async function conflictIn({ matters }: ConflictDeps, caseId: string, key: string): Promise<Matter> {
  const matter = await matters.load(caseId, 'conflict', key)
  if (!matter) throw new DomainError('roster.not-found')
  return matter
}
