import type { Altered } from '#domain/altered-words.ts'
import type { Application } from '#domain/application.ts'
import { attachmentCounts } from '#domain/context.ts'
import { isReportedDemand } from '#domain/demand.ts'
import type { Entry } from '#domain/entry.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { ledgerChange, newEntry, reasonProblem, sameAnswers, standing } from '#domain/ledgers/act.ts'
import type { Writer } from '#domain/ledgers/keeper.ts'
import { keeperBy, mayKeep } from '#domain/ledgers/keeper.ts'
import type { Locked } from '#domain/ledgers/locked.ts'
import { touchesLocked } from '#domain/ledgers/locked.ts'
import { ledgerOwner } from '#domain/ledgers/owner.ts'
import type { Actor } from '#domain/person.ts'
import type { Books, Cases, Clockwork, Files, Matters, Titles } from '#domain/ports.ts'
import type { AcceptedFile, StoredFile } from '#domain/submission.ts'
import { dateOf } from '#domain/time.ts'
import { isLive } from '#domain/title.ts'
import type { Answers, Posted, Problem } from '#schemas/fields/field.ts'
import { ledgerOf } from '#schemas/ledgers/catalogue.ts'
import type { Ledger } from '#schemas/ledgers/ledger.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { AskingLedger, WantedRow } from './ask-ledger-correction.ts'
import { alteredWith, createAskLedgerCorrection } from './ask-ledger-correction.ts'
import { untilSettled } from './retry.ts'

export interface LedgerDeps extends Clockwork {
  readonly cases: Cases
  readonly titles: Titles
  readonly books: Books
  readonly files: Files
  readonly matters: Matters
}

/** Who keeps which ledger of which park. */
export interface Keeping {
  readonly caseId: string
  readonly writer: Writer
  readonly actor: Actor
  readonly book: string
}

export interface KeptRow extends Keeping {
  readonly row: string
  /** The version the page was made from; 0 for a new row. */
  readonly version: number
  readonly reason: string
}

/** Written, or waiting for whoever approves. */
export type Kept = { readonly row: string; readonly correction?: string }

/** What may be written into now. */
export interface OpenLedger {
  readonly application: Application
  readonly ledger: Ledger
  readonly locked: Locked
}

/** @throws application.not-found, ledger.not-found, ledger.not-kept, ledger.refused when the title has ended */
export async function openLedger(deps: LedgerDeps, { caseId, writer, book }: Keeping): Promise<OpenLedger> {
  const application = await deps.cases.load(caseId)
  const keeper = keeperBy(writer, application, dateOf(deps.now()))
  const ledger = ledgerOf(book)
  const title = application?.titleNo === undefined ? undefined : await deps.titles.load(application.titleNo)
  if (!application || !title) throw new DomainError('application.not-found')
  if (!ledger) throw new DomainError('ledger.not-found')
  if (!mayKeep(keeper, ledger)) throw new DomainError('ledger.not-kept')
  if (!isLive(title)) throw new DomainError('ledger.refused')
  const { lockedUntil } = application
  return { application, ledger, locked: { lockedUntil, since: title.validFrom } }
}

/**
 * Writes one row once it is complete, or asks for it where a locked quarter would change. A row another window wrote first is not overwritten.
 * @throws ledger.invalid with `problems`, `answers` and what is `altered`, ledger.changed with `answers`
 */
export function createSaveLedgerRow(deps: LedgerDeps) {
  const ask = createAskLedgerCorrection(deps)
  return async (input: KeptRow & { posted: Posted }): Promise<Kept> => {
    const { row, book, caseId, actor } = input
    const wanted = await untilSettled(async (): Promise<WantedRow | undefined> => {
      const { application, ledger, locked } = await openLedger(deps, input)
      const { form } = ledger
      const [before, files] = await Promise.all([
        deps.books.entry(caseId, book, row),
        deps.files.list(ledgerOwner(input)),
      ])
      const at = deps.now()
      const context = { today: dateOf(at), attachments: attachmentCounts(files) }
      const answers = settle(form, decode(form, input.posted, before?.answers ?? {}), context)
      assertUnchanged(before, input.version, answers)
      const touches = touchesLocked(book, [standing(before)?.answers, answers], locked)
      const asked: WantedRow = { id: row, before, answers }
      const unexplained = reasonProblem(touches, input.reason)
      refuseWith(
        [...check(form, answers, context), ...unexplained],
        answers,
        unexplained.length > 0 ? await alteredWith(deps.books, { caseId, book, rows: [asked], locked }) : [],
      )
      if (touches) return asked
      if (before && standing(before) && sameAnswers(before.answers, answers)) return undefined
      const change = {
        ...(before && { before }),
        after: newEntry({ caseId, book, row, actor, at, form }, answers, before),
      }
      const documents = { [row]: fingerprints(files) }
      const what = before ? 'changed' : 'added'
      const act = { application, actor, at, book, what, changes: [change], documents } as const
      await committed(deps.cases.commit(ledgerChange(act)), answers)
      return undefined
    })
    return wanted ? { row, correction: await ask(asking(deps, input, [wanted])) } : { row }
  }
}

/** Strikes a row out; it stays readable and counts no more. Asked for where a locked quarter would change. @throws ledger.not-found, ledger.reported, ledger.changed, ledger.invalid */
export function createRemoveLedgerRow(deps: LedgerDeps) {
  const ask = createAskLedgerCorrection(deps)
  return async (input: KeptRow): Promise<Kept> => {
    const { caseId, book, row, actor } = input
    const wanted = await untilSettled(async (): Promise<WantedRow | undefined> => {
      const { application, locked } = await openLedger(deps, input)
      const before = standing(await deps.books.entry(caseId, book, row))
      if (!before) throw new DomainError('ledger.not-found')
      if (isReportedDemand(book, row)) throw new DomainError('ledger.reported')
      assertUnchanged(before, input.version, before.answers)
      const touches = touchesLocked(book, [before.answers, undefined], locked)
      const asked: WantedRow = { id: row, before }
      const unexplained = reasonProblem(touches, input.reason)
      if (unexplained.length > 0)
        refuseWith(
          unexplained,
          before.answers,
          await alteredWith(deps.books, { caseId, book, rows: [asked], locked }),
        )
      if (touches) return asked
      const at = deps.now()
      const change = { before, after: { ...before, at, by: actor, removedAt: at } }
      const act = { application, actor, at, book, what: 'removed', changes: [change] } as const
      await committed(deps.cases.commit(ledgerChange(act)), before.answers)
      return undefined
    })
    return wanted ? { row, correction: await ask(asking(deps, input, [wanted])) } : { row }
  }
}

/** What is asked for, by whoever may still keep the ledger. @throws ledger.not-found */
export function asking(
  deps: Pick<LedgerDeps, 'now'>,
  { caseId, writer, actor, book, reason }: Keeping & { readonly reason: string },
  rows: readonly WantedRow[],
): AskingLedger {
  const ledger = ledgerOf(book)
  if (!ledger) throw new DomainError('ledger.not-found')
  const admit = (application: Application) => {
    if (!mayKeep(keeperBy(writer, application, dateOf(deps.now())), ledger))
      throw new DomainError('ledger.not-kept')
  }
  return { caseId, ledger, rows, admit, actor, reason }
}

function assertUnchanged(before: Entry | undefined, version: number, answers: Answers): void {
  if ((before?.version ?? 0) !== version) throw new DomainError('ledger.changed', { answers })
}

function refuseWith(problems: readonly Problem[], answers: Answers, altered: readonly Altered[] = []): void {
  if (problems.length > 0) throw new DomainError('ledger.invalid', { problems, answers, altered })
}

/** A lost race on the row is told; one on the case is tried again. */
export async function committed(commit: Promise<unknown>, answers?: Answers): Promise<void> {
  try {
    await commit
  } catch (error) {
    if (error instanceof ConflictError && error.on.includes('entry'))
      throw new DomainError('ledger.changed', answers ? { answers } : {})
    throw error
  }
}

function fingerprints(files: readonly StoredFile[]): readonly string[] {
  return files.filter((file): file is AcceptedFile => file.status === 'accepted').map(({ sha256 }) => sha256)
}
