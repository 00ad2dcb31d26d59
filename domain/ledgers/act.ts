import type { Application } from '#domain/application.ts'
import { leastReason } from '#domain/correction.ts'
import type { Entry } from '#domain/entry.ts'
import type { Fact } from '#domain/event.ts'
import { canonical } from '#domain/event.ts'
import type { Actor } from '#domain/person.ts'
import type { Change, EntryChange } from '#domain/ports.ts'
import type { Answers, Problem } from '#schemas/fields/field.ts'

/** What was done to rows of a ledger. */
export type LedgerActName = 'added' | 'changed' | 'removed' | 'imported' | 'corrected'

export interface LedgerAct {
  readonly application: Application
  readonly actor: Actor
  readonly at: string
  readonly book: string
  readonly what: LedgerActName
  readonly changes: readonly EntryChange[]
  /** Why rows that give another figure for a locked quarter were changed; approved. */
  readonly reason?: string
  /** Quarters whose reports were computed anew. */
  readonly recomputed?: readonly string[]
  /** SHA-256 of the documents a row has, by row. */
  readonly documents?: Readonly<Record<string, readonly string[]>>
}

/** One commit: the rows, and a line in the history of the park that names them. */
export function ledgerChange(act: LedgerAct): Change {
  const { application, changes } = act
  return { before: application, after: application, facts: [factOf(act)], effects: [], entries: changes }
}

function factOf(act: LedgerAct): Fact {
  const { application, actor, at, book, what, changes, reason, recomputed = [], documents } = act
  return {
    at,
    type: 'entry.changed',
    actor,
    from: application.status,
    to: application.status,
    open: {
      book,
      what,
      rows: changes.length,
      ...(reason !== undefined && { locked: changes.length, reason }),
      ...(recomputed.length > 0 && { recomputed }),
    },
    internal: {
      ids: changes.map(({ after }) => after.id),
      fields: [...new Set(changes.flatMap(fieldsOf))].sort(),
      ...(documents && { documents }),
    },
  }
}

/** Keys whose answer is another one than before. */
function fieldsOf({ before, after }: EntryChange): readonly string[] {
  if (after.removedAt !== undefined) return []
  const keys = new Set([...Object.keys(before?.answers ?? {}), ...Object.keys(after.answers)])
  return [...keys].filter((key) => !sameAnswer(before?.answers[key], after.answers[key]))
}

export function sameAnswers(one: Answers, other: Answers): boolean {
  return canonical(one) === canonical(other)
}

function sameAnswer(one: Answers[string], other: Answers[string]): boolean {
  return canonical(one ?? null) === canonical(other ?? null)
}

interface Writing {
  readonly caseId: string
  readonly book: string
  readonly row: string
  readonly actor: Actor
  readonly at: string
  readonly form: { readonly id: string; readonly version: number }
}

/** A row as it is written now; one that was struck out comes back. */
export function newEntry(
  { caseId, book, row, actor, at, form }: Writing,
  answers: Answers,
  before?: Entry,
): Entry {
  const { id, version } = form
  return {
    caseId,
    book,
    id: row,
    form: { id, version },
    answers,
    at,
    by: actor,
    version: before?.version ?? 0,
  }
}

/** The version of a row that counts: one that was struck out is not there. */
export function standing(entry: Entry | undefined): Entry | undefined {
  return entry?.removedAt === undefined ? entry : undefined
}

/** What is missing where a locked quarter is touched without a reason. */
export function reasonProblem(locked: boolean, reason: string): readonly Problem[] {
  if (!locked || Array.from(reason.trim()).length >= leastReason) return []
  return [
    {
      path: 'reason',
      code: 'reason.locked',
      zh: `该行涉及已锁定季度的数据，填写更正理由（不少于 ${leastReason} 个字）后提交审批，批准后生效`,
      en: `The row concerns figures of a quarter that is locked. Give a reason of ${leastReason} characters or more; the correction takes effect once it is approved`,
    },
  ]
}
