import { attachmentCounts } from '#domain/context.ts'
import type { Entry } from '#domain/entry.ts'
import { entriesAtOnce } from '#domain/entry.ts'
import { ledgerChange, reasonProblem, standing } from '#domain/ledgers/act.ts'
import type { Locked } from '#domain/ledgers/locked.ts'
import { touchesLocked } from '#domain/ledgers/locked.ts'
import { ledgerOwner } from '#domain/ledgers/owner.ts'
import type { Planned } from '#domain/ledgers/plan.ts'
import { planImport } from '#domain/ledgers/plan.ts'
import { dateOf } from '#domain/time.ts'
import type { Cells } from '#schemas/tables/cells.ts'
import { importLedger, problemOf } from '#schemas/tables/ledgers.ts'
import type { ImportProblem } from '#schemas/tables/sheet.ts'
import type { Keeping, LedgerDeps } from './keep-ledger.ts'
import { committed, newEntry, openLedger } from './keep-ledger.ts'
import { untilSettled } from './retry.ts'

export interface Imported {
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Why nothing was taken over. */
  readonly problems: readonly ImportProblem[]
}

/**
 * Takes over a sheet: new rows, and rows it names by their id. One with problems is not taken at all. What is written goes in steps
 * as large as a transaction; a sheet that was interrupted is imported again and goes on where it stopped.
 */
export function createImportLedger(deps: LedgerDeps) {
  return async (input: Keeping & { cells: Cells; reason: string }): Promise<Imported> => {
    const { caseId, book, reason } = input
    const { ledger, locked } = await openLedger(deps, input)
    const entries = await deps.books.entries(caseId, book)
    const counts = await documentCounts(deps, input, entries, input.cells)
    const { rows, problems } = importLedger(ledger, input.cells, {
      today: dateOf(deps.now()),
      attached: (row) => counts.get(row),
    })
    const plan = planImport(entries, rows)
    const writes = [...plan.changed, ...plan.added]
    const touched = writes.filter(({ row, before }) =>
      touchesLocked(book, [before?.answers, row.answers], locked),
    )
    const unexplained = touched.flatMap(({ row }) =>
      reasonProblem(true, reason).map(({ code, zh, en }) => problemOf(row.line, code, zh, en)),
    )
    const all = [...problems, ...unexplained].sort((a, b) => a.line - b.line)
    if (all.length > 0) return { added: 0, changed: 0, same: 0, problems: all }
    for (let at = 0; at < writes.length; at += entriesAtOnce)
      await writeSome(deps, input, writes.slice(at, at + entriesAtOnce), locked)
    return {
      added: plan.added.length,
      changed: plan.changed.length,
      same: plan.same.length,
      problems: [],
    }
  }
}

/** Rows that are there, with how many documents each has; only those a sheet names are looked at. */
async function documentCounts(
  { files }: LedgerDeps,
  { caseId, book }: Keeping,
  entries: readonly Entry[],
  cells: Cells,
): Promise<ReadonlyMap<string, { readonly [slot: string]: number }>> {
  const named = new Set(cells.flat())
  const there = entries.filter((entry) => standing(entry) && named.has(entry.id))
  const counted = await Promise.all(
    there.map(async ({ id }) => {
      const list = await files.list(ledgerOwner({ caseId, book, row: id }))
      return [id, attachmentCounts(list)] as const
    }),
  )
  return new Map(counted)
}

async function writeSome(
  deps: LedgerDeps,
  input: Keeping & { reason: string },
  planned: readonly Planned[],
  locked: Locked,
): Promise<void> {
  const { caseId, book, actor, reason } = input
  const ids = planned.map(({ row }) => row.id ?? deps.newId('row'))
  await untilSettled(async () => {
    const { application, ledger } = await openLedger(deps, input)
    const at = deps.now()
    const changes = planned.map(({ row, before }, i) => ({
      ...(before && { before }),
      after: newEntry({ caseId, book, row: ids[i] ?? '', actor, at, form: ledger.form }, row.answers, before),
    }))
    const touched = changes.filter(({ before, after }) =>
      touchesLocked(book, [before?.answers, after.answers], locked),
    )
    const act = { application, actor, at, book, changes, reason }
    const lockedRows = touched.map(({ after }) => after.id)
    await committed(deps.cases.commit(ledgerChange({ ...act, what: 'imported', locked: lockedRows })))
  })
}
