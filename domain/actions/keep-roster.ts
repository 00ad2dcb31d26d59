import type { Altered } from '#domain/altered-words.ts'
import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import type { Entry } from '#domain/entry.ts'
import { rosterBook, rowsIn } from '#domain/entry.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { canonical } from '#domain/event.ts'
import type { Actor } from '#domain/person.ts'
import type { Change, EntryChange, MatterChange, TaskChange } from '#domain/ports.ts'
import type { Holding } from '#domain/roster/conflict.ts'
import { askHolder, waitingConflict } from '#domain/roster/conflict.ts'
import { changedEntry, claimsOf, doubled, heldFirm, newEntry } from '#domain/roster/entries.ts'
import { alteredFigures } from '#domain/roster/locked.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import type { ElsewhereDeps } from './firm-elsewhere.ts'
import { endQuestions, lookElsewhere } from './firm-elsewhere.ts'
import { untilSettled } from './retry.ts'

export type KeepRosterDeps = ElsewhereDeps

export type RosterActName =
  | 'opened'
  | 'added'
  | 'changed'
  | 'left'
  | 'converted'
  | 'imported'
  | 'verified'
  | 'answered'
  | 'released'
  | 'corrected'

/** A row as it should be. */
export interface Wanted {
  readonly id: string
  readonly answers: Answers
}

/** What the roster is when somebody acts on it. */
export interface RosterNow {
  readonly application: Application
  readonly entries: readonly Entry[]
  readonly at: string
  readonly today: string
}

export interface Along {
  readonly matters?: readonly MatterChange[]
  readonly ended?: readonly TaskChange[]
  readonly effects?: readonly Effect[]
  /** What the line in the history says besides. */
  readonly open?: Readonly<Record<string, unknown>> | undefined
}

export interface RosterAct {
  readonly id: string
  /** Refuses whoever may not. */
  readonly admit?: (application: Application) => unknown
  readonly actor: Actor
  readonly what: RosterActName
  readonly reason?: string | undefined
  /** Asked again whenever somebody else was faster, and until nothing is left to write. */
  readonly plan: (now: RosterNow) => readonly Wanted[]
  /** What goes along with the last rows. */
  readonly along?: (now: RosterNow) => Along | undefined
  /** The district agreed to alter figures that are locked. */
  readonly unlocked?: boolean
  /** The title need not be alive. */
  readonly afterwards?: boolean
}

/** Items of a transaction that one row may bring: itself, its former version, two claims, a matter and an effect. */
const weights = { row: 1, past: 1, claim: 1, blocked: 2 }
const heaviest = 80

/**
 * Writes rows of a park's roster, so many at once as a transaction takes, each firm held by one park: one that another park holds is
 * written but does not count, and that park is asked. @returns how many rows were written
 * @throws roster.refused with `why`: title, doubled; roster.locked with `altered`
 */
export function createKeepRoster(deps: KeepRosterDeps) {
  return async (act: RosterAct): Promise<number> => {
    const elsewhere = new Map<string, Holding>()
    let written = 0
    for (let first = true; ; first = false) {
      const count = await untilSettled(() => once(deps, act, elsewhere, first))
      written += count
      if (count === 0) return written
    }
  }
}

async function once(
  deps: KeepRosterDeps,
  act: RosterAct,
  elsewhere: Map<string, Holding>,
  first: boolean,
): Promise<number> {
  const application = await deps.cases.load(act.id)
  if (!application) throw new DomainError('application.not-found')
  act.admit?.(application)
  const title = application.titleNo === undefined ? undefined : await deps.titles.load(application.titleNo)
  if (!title || (!act.afterwards && !isLive(title))) throw new DomainError('roster.refused', { why: 'title' })
  const at = deps.now()
  const entries = await deps.books.entries(act.id, rosterBook)
  const now: RosterNow = { application, entries, at, today: dateOf(at) }
  const changes = changesOf(act, now, elsewhere)
  const alongside = changes.length === 0 && first ? act.along?.(now) : undefined
  if (changes.length === 0 && !alongside) return 0
  if (changes.length > 0) guard(act, now, title, changes)
  const chunk = lightEnough(changes)
  const last = chunk.length === changes.length
  const along = alongside ?? (last ? act.along?.(now) : undefined)
  const freed = await endQuestions(deps, { id: act.id, at }, claimsOf(chunk).release)
  const both = {
    matters: along?.matters ?? [],
    ended: [...(along?.ended ?? []), ...freed.ended],
    effects: [...(along?.effects ?? []), ...freed.effects],
    open: along?.open,
  }
  try {
    await deps.cases.commit(commitOf(act, now, chunk, elsewhere, both))
    return chunk.length
  } catch (error) {
    if (error instanceof ConflictError) await lookElsewhere(deps, act.id, error, elsewhere)
    throw error
  }
}

function changesOf(act: RosterAct, now: RosterNow, elsewhere: ReadonlyMap<string, Holding>): EntryChange[] {
  const { application, entries, at } = now
  const written = { caseId: application.id, at, by: act.actor }
  return act.plan(now).flatMap(({ id, answers }) => {
    const before = entries.find((one) => one.id === id)
    const fresh = before ? changedEntry(before, answers, written) : newEntry(id, answers, written)
    const held = heldFirm(fresh)
    const after =
      held !== undefined && held !== heldFirm(before) && elsewhere.has(held)
        ? { ...fresh, answers: { ...answers, blocked: true } }
        : fresh
    const same = before && canonical(before.answers) === canonical(after.answers)
    return same ? [] : [{ ...(before && { before }), after }]
  })
}

/** @throws roster.refused, roster.locked */
function guard(act: RosterAct, now: RosterNow, title: Title, changes: readonly EntryChange[]): void {
  const after = patched(now.entries, changes)
  const twice = doubled(after).filter((code) => changes.some((one) => one.after.answers.uscc === code))
  if (twice.length > 0) throw new DomainError('roster.refused', { why: 'doubled', firms: twice })
  const altered = act.unlocked ? [] : alteredBy(now, title, after)
  if (altered.length > 0) throw new DomainError('roster.locked', { altered })
}

function alteredBy(
  { application, entries, today }: RosterNow,
  { validFrom }: Title,
  after: readonly Entry[],
): readonly Altered[] {
  const { lockedUntil } = application
  if (lockedUntil === undefined) return []
  return alteredFigures(rowsIn(entries), rowsIn(after), { lockedUntil, since: validFrom, today })
}

function patched(entries: readonly Entry[], changes: readonly EntryChange[]): readonly Entry[] {
  const after = new Map(changes.map((one) => [one.after.id, one.after]))
  const known = new Set(entries.map(({ id }) => id))
  return [
    ...entries.map((entry) => after.get(entry.id) ?? entry),
    ...[...after.values()].filter(({ id }) => !known.has(id)),
  ]
}

function lightEnough(changes: readonly EntryChange[]): readonly EntryChange[] {
  let weight = 0
  return changes.filter((change) => {
    const { claim, release } = claimsOf([change])
    weight +=
      weights.row +
      (change.before ? weights.past : 0) +
      (claim.length + release.length) * weights.claim +
      (isBlockedNow(change) ? weights.blocked : 0)
    return weight <= heaviest
  })
}

function isBlockedNow({ before, after }: EntryChange): boolean {
  return after.answers.blocked === true && before?.answers.blocked !== true
}

function commitOf(
  { actor, what, reason }: RosterAct,
  { application, at }: RosterNow,
  changes: readonly EntryChange[],
  elsewhere: ReadonlyMap<string, Holding>,
  along: Along,
): Change {
  const found = changes.filter(isBlockedNow).flatMap(({ after }) => {
    const uscc = str(after.answers, 'uscc')
    const holder = elsewhere.get(uscc)
    return holder ? [{ entry: after, uscc, holder, at }] : []
  })
  const names = changes.map(({ after }) => str(after.answers, 'name'))
  return {
    before: application,
    after: application,
    entries: changes,
    ...claimsOf(changes),
    matters: [...found.map((one) => ({ after: waitingConflict(one) })), ...(along.matters ?? [])],
    ended: along.ended ?? [],
    facts: [
      {
        at,
        type: 'entry.changed',
        actor,
        from: application.status,
        to: application.status,
        open: {
          book: rosterBook,
          what,
          rows: changes.length,
          names: names.slice(0, 5),
          ...(found.length > 0 && { blocked: found.length }),
          ...along.open,
        },
        ...(reason && { internal: { reason } }),
      },
    ],
    effects: [...found.map(askHolder), ...(along.effects ?? [])],
  }
}
