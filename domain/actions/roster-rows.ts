import { ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import type { Entry } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { Clockwork, FormLibrary } from '#domain/ports.ts'
import { areaProblem } from '#domain/roster/areas.ts'
import { renamed, rosterForm } from '#domain/roster/entries.ts'
import { dateOf } from '#domain/time.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import { leadOptions } from '#schemas/roster/lead-options.ts'
import type { createAskCorrection } from './ask-correction.ts'
import type { createKeepRoster, KeepRosterDeps, RosterActName, RosterNow, Wanted } from './keep-roster.ts'

export interface RosterRowsDeps extends KeepRosterDeps, Clockwork {
  readonly forms: FormLibrary
  readonly keepRoster: ReturnType<typeof createKeepRoster>
  readonly askCorrection: ReturnType<typeof createAskCorrection>
}

export interface ByPark {
  readonly id: string
  readonly accountId: string
  readonly actor: Actor
  /** Given when figures of a locked quarter may be altered: the district is asked first. */
  readonly reason?: string | undefined
}

/** Written, or waiting for the district. */
export type Kept = { readonly row: string; readonly correction?: string }

/** What a row is checked with: the park's lead industries by their number. */
export async function rosterFacts(
  { cases, now }: Pick<RosterRowsDeps, 'cases' | 'now'>,
  { id, round }: Application,
): Promise<FormContext> {
  const { answers = {} } = (await cases.submission(id, round)) ?? {}
  return { today: dateOf(now()), leadIndustries: leadOptions(answers) }
}

/** The park adds a row, or changes one that is there. @throws roster.invalid with `problems` and `answers` */
export function createSaveRosterRow(deps: RosterRowsDeps) {
  return async (
    input: ByPark & { readonly row: string | undefined; readonly answers: Answers },
  ): Promise<Kept> => {
    const application = ownedBy(await deps.cases.load(input.id), input.accountId)
    const context = await rosterFacts(deps, application)
    const before = input.row === undefined ? undefined : await rowOf(deps, input.id, input.row)
    const form = deps.forms.form(rosterForm.id, rosterForm.version)
    const typed = before ? input.answers : { status: '在园', verifiedBy: '未核验', ...input.answers }
    const kept = renamed(before?.answers ?? {}, freed(before?.answers, typed), context.today)
    const answers = settle(form, unverified(before?.answers, kept), context)
    const problems = check(form, answers, context)
    if (problems.length > 0) throw new DomainError('roster.invalid', { problems, answers })
    const id = before?.id ?? deps.newId('row')
    return keep(deps, input, before ? 'changed' : 'added', id, () => [{ id, answers }])
  }
}

/** A firm or team leaves. @throws roster.refused with `why`: left */
export function createLeaveRoster(deps: RosterRowsDeps) {
  return async (input: ByPark & { readonly row: string; readonly answers: Answers }): Promise<Kept> => {
    const before = await presentRow(deps, input)
    checked(deps, 'roster-leave', input.answers, {
      today: dateOf(deps.now()),
      enteredOn: before.answers.enteredOn,
    })
    const answers = { ...before.answers, ...input.answers }
    return keep(deps, input, 'left', input.row, () => [{ id: input.row, answers }])
  }
}

/** A team that registered a firm: its row closes the day the firm's opens. @throws roster.refused with `why`: team, left */
export function createConvertTeam(deps: RosterRowsDeps) {
  return async (input: ByPark & { readonly row: string; readonly answers: Answers }): Promise<Kept> => {
    const before = await presentRow(deps, input)
    if (before.answers.kind !== '科创团队') throw new DomainError('roster.refused', { why: 'team' })
    const context = { today: dateOf(deps.now()), enteredOn: before.answers.enteredOn }
    checked(deps, 'roster-conversion', input.answers, context)
    const id = deps.newId('row')
    const { team, firm } = turned(before, input.answers)
    const form = deps.forms.form(rosterForm.id, rosterForm.version)
    const whole = settle(form, firm, context)
    return keep(deps, input, 'converted', id, () => [
      { id: input.row, answers: team },
      { id, answers: whole },
    ])
  }
}

/** The two rows of one unit. The firm takes over room, contract and classification; its incubation begins that day. */
function turned({ id, answers }: Entry, { on, ...firm }: Answers): { team: Answers; firm: Answers } {
  const { teamLeader, teamMembers, teamProject, years, formerNames, ...shared } = answers
  return {
    team: { ...answers, status: '转化（团队）', exitOn: on, convertedTo: firm.name },
    firm: {
      ...shared,
      ...firm,
      kind: '企业',
      registeredInPark: true,
      enteredOn: on,
      convertedFrom: id,
      incubationStatus: '在孵',
      incubationStart: on,
      status: '在园',
      verifiedBy: '未核验',
    },
  }
}

export async function rowOf(
  { books }: Pick<RosterRowsDeps, 'books'>,
  caseId: string,
  row: string,
): Promise<Entry> {
  const entry = await books.entry(caseId, rosterBook, row)
  if (!entry || entry.removedAt !== undefined) throw new DomainError('roster.not-found')
  return entry
}

async function presentRow(deps: RosterRowsDeps, input: ByPark & { readonly row: string }): Promise<Entry> {
  ownedBy(await deps.cases.load(input.id), input.accountId)
  const entry = await rowOf(deps, input.id, input.row)
  if (entry.answers.status !== '在园') throw new DomainError('roster.refused', { why: 'left' })
  return entry
}

function checked(deps: RosterRowsDeps, formId: string, answers: Answers, context: FormContext): void {
  const problems = check(deps.forms.form(formId, deps.forms.latest(formId)), answers, context)
  if (problems.length > 0) throw new DomainError('roster.invalid', { problems, answers })
}

/** Another credit code is another firm: what was held back may count. */
function freed(before: Answers | undefined, answers: Answers): Answers {
  return before && before.uscc !== answers.uscc ? { ...answers, blocked: undefined } : answers
}

const checkedByDistrict = [
  'kind',
  'name',
  'uscc',
  'enteredOn',
  'incubationStart',
  'incubationStatus',
] as const

/** What the district has looked at is no longer checked once it says something else. */
function unverified(before: Answers | undefined, answers: Answers): Answers {
  const same = checkedByDistrict.every((key) => before?.[key] === answers[key])
  return same ? answers : { ...answers, verifiedBy: '未核验', verifiedOn: undefined, verifiedNote: undefined }
}

/** Writes the rows, or asks the district where a locked figure would change and a reason is given. @throws roster.locked; roster.invalid when the park has less space than all rows use */
export async function keep(
  deps: RosterRowsDeps,
  input: ByPark,
  what: RosterActName,
  row: string,
  plan: (now: RosterNow) => readonly Wanted[],
): Promise<Kept> {
  const { id, actor, reason } = input
  const admit = (found: Application | undefined) => ownedBy(found, input.accountId)
  const application = admit(await deps.cases.load(id))
  const { answers: applied = {} } = (await deps.cases.submission(id, application.round)) ?? {}
  const fitting = (now: RosterNow): readonly Wanted[] => {
    const rows = plan(now)
    const problem = areaProblem(now.entries, rows, applied, now.today)
    if (problem) throw new DomainError('roster.invalid', { problems: [problem], answers: rows[0]?.answers })
    return rows
  }
  try {
    await deps.keepRoster({ id, admit, actor, what, plan: fitting })
    return { row }
  } catch (error) {
    const locked = error instanceof DomainError && error.code === 'roster.locked'
    if (!locked || reason === undefined) throw error
    return { row, correction: await deps.askCorrection({ id, admit, actor, reason, plan: fitting }) }
  }
}
