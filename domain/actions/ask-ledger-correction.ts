import type { Altered } from '#domain/altered-words.ts'
import type { Application } from '#domain/application.ts'
import type { Patch } from '#domain/correction.ts'
import { patchOf } from '#domain/correction.ts'
import type { Entry } from '#domain/entry.ts'
import { standing } from '#domain/ledgers/act.ts'
import type { Locked } from '#domain/ledgers/locked.ts'
import { alteredByLedger } from '#domain/ledgers/locked.ts'
import type { Actor } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import type { Books, Titles } from '#domain/ports.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowName } from '#schemas/ledgers/catalogue.ts'
import type { Ledger } from '#schemas/ledgers/ledger.ts'
import { changes } from '#schemas/operations/changes.ts'
import type { Assignee } from './holders.ts'
import type { Proposal, ProposeDeps } from './propose-correction.ts'
import { createProposeCorrection } from './propose-correction.ts'
import { booksAfter } from './recompute-reports.ts'

export interface AskLedgerDeps extends ProposeDeps {
  readonly books: Books
  readonly titles: Titles
}

/** A row as it should be; without answers it is struck out. */
export interface WantedRow {
  readonly id: string
  readonly before?: Entry | undefined
  readonly answers?: Answers
}

export interface AskingLedger {
  readonly caseId: string
  readonly ledger: Ledger
  readonly rows: readonly WantedRow[]
  readonly admit: (application: Application) => unknown
  readonly actor: Actor
  readonly reason: string
}

/** Names that are told of the rows of one correction. */
const mostNames = 3

/** Asks for rows of a ledger to be changed in quarters that are locked. @returns the key of the matter @throws reason.short */
export function createAskLedgerCorrection(deps: AskLedgerDeps) {
  const propose = createProposeCorrection(deps)
  return (input: AskingLedger): Promise<string> =>
    propose({
      id: input.caseId,
      admit: input.admit,
      actor: input.actor,
      reason: input.reason,
      approver: approverFor(input.actor),
      propose: (application) => proposed(deps, application, input),
    })
}

/** The district approves what its park asks for, the city what a district does, and within the city somebody of another role. */
function approverFor({ office, role }: Actor): Assignee | undefined {
  if (office === undefined) return undefined
  if (office !== cityOffice) return { office: cityOffice }
  return { office: cityOffice, role: role === 'CITY_LEAD' ? 'CITY_EDIT' : 'CITY_LEAD' }
}

async function proposed(
  deps: AskLedgerDeps,
  { id, titleNo, lockedUntil }: Application,
  { ledger, rows }: AskingLedger,
): Promise<Proposal> {
  const title = titleNo === undefined ? undefined : await deps.titles.load(titleNo)
  const locked = { lockedUntil, since: title?.validFrom ?? '' }
  return {
    book: ledger.code,
    form: { id: ledger.form.id, version: ledger.form.version },
    about: aboutOf(ledger, rows),
    patches: rows.map(patchFor),
    changes: rows.flatMap((row) => linesOf(ledger, row)),
    altered: [...(await alteredWith(deps.books, { caseId: id, book: ledger.code, rows, locked }))],
  }
}

/** What of the locked quarters would change with these rows. */
export async function alteredWith(
  books: Pick<Books, 'all'>,
  of: {
    readonly caseId: string
    readonly book: string
    readonly rows: readonly WantedRow[]
    readonly locked: Locked
  },
): Promise<readonly Altered[]> {
  const { caseId, book, rows, locked } = of
  const { before, after } = booksAfter(book, await books.all(caseId), rows.map(patchFor))
  return alteredByLedger(before, after, locked)
}

export function patchFor({ id, before, answers }: WantedRow): Patch {
  return answers ? patchOf(id, standing(before)?.answers, answers) : { id, set: {}, unset: [], removed: true }
}

function linesOf(ledger: Ledger, { before, answers }: WantedRow): Proposal['changes'] {
  const old = standing(before)?.answers ?? {}
  if (!answers)
    return [
      { label: '删除本行', en: 'Row struck out', before: rowName(ledger, old) ?? ledger.code, after: '' },
    ]
  return changes(ledger.form, old, answers).map(({ label, en, before: was, after }) => ({
    label,
    en,
    before: was,
    after,
  }))
}

/** The ledger and the first rows by their names. */
function aboutOf(ledger: Ledger, rows: readonly WantedRow[]): string {
  const names = rows.flatMap(({ before, answers }) => rowName(ledger, answers ?? before?.answers ?? {}) ?? [])
  const told = [...new Set(names)].slice(0, mostNames).join('、')
  const all = `${ledger.code} ${ledger.form.title}`
  if (told === '') return all
  return `${all}：${told}${rows.length > mostNames ? `等 ${rows.length} 行` : ''}`
}
