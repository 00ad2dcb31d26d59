import { attachmentCounts } from '#domain/context.ts'
import { CorrectionData } from '#domain/correction.ts'
import type { Entry } from '#domain/entry.ts'
import { entriesAtOnce } from '#domain/entry.ts'
import { canonical } from '#domain/event.ts'
import { ledgerChange, newEntry, reasonProblem, standing } from '#domain/ledgers/act.ts'
import { touchesLocked } from '#domain/ledgers/locked.ts'
import { ledgerOwner } from '#domain/ledgers/owner.ts'
import type { Planned } from '#domain/ledgers/plan.ts'
import { planImport } from '#domain/ledgers/plan.ts'
import { isOpenMatter } from '#domain/matter.ts'
import { dateOf } from '#domain/time.ts'
import type { Cells } from '#schemas/tables/cells.ts'
import { importLedger, problemOf } from '#schemas/tables/ledgers.ts'
import type { ImportProblem } from '#schemas/tables/sheet.ts'
import type { WantedRow } from './ask-ledger-correction.ts'
import { createAskLedgerCorrection, patchFor } from './ask-ledger-correction.ts'
import type { Keeping, LedgerDeps } from './keep-ledger.ts'
import { asking, committed, openLedger } from './keep-ledger.ts'
import { untilSettled } from './retry.ts'

export interface Imported {
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Rows of locked quarters, which wait for approval. */
  readonly asked: number
  /** Why nothing was taken over. */
  readonly problems: readonly ImportProblem[]
}

/**
 * Takes over a sheet: new rows, and rows it names by their id. One with problems is not taken at all. What is written goes in steps
 * as large as a transaction; a sheet that was interrupted is imported again and goes on where it stopped.
 */
export function createImportLedger(deps: LedgerDeps) {
  const ask = createAskLedgerCorrection(deps)
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
    if (all.length > 0) return { added: 0, changed: 0, same: 0, asked: 0, problems: all }
    const free = (one: Planned) => !touched.includes(one)
    for (const some of chunks(writes.filter(free))) await writeSome(deps, input, some)
    for (const some of chunks(await notAsked(deps, input, touched))) await ask(asking(deps, input, some))
    return {
      added: plan.added.filter(free).length,
      changed: plan.changed.filter(free).length,
      same: plan.same.length,
      asked: touched.length,
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

/** Rows that wait for approval already are not asked for again. */
async function notAsked(
  deps: LedgerDeps,
  { caseId, book }: Keeping,
  touched: readonly Planned[],
): Promise<readonly WantedRow[]> {
  if (touched.length === 0) return []
  const waiting = (await deps.matters.ofCase(caseId, 'correction'))
    .filter(isOpenMatter)
    .map(({ data }) => CorrectionData.parse(data))
    .filter((one) => one.book === book)
    .flatMap(({ patches }) => patches)
  const there = new Set(waiting.map(({ id, set }) => canonical({ id, set })))
  const fresh = waiting.map(({ set }) => canonical(set))
  return touched.flatMap(({ row, before }) => {
    const wanted: WantedRow = { id: row.id ?? deps.newId('row'), before, answers: row.answers }
    const { id, set } = patchFor(wanted)
    if (before) return there.has(canonical({ id, set })) ? [] : [wanted]
    const at = fresh.indexOf(canonical(set))
    if (at < 0) return [wanted]
    fresh.splice(at, 1)
    return []
  })
}

function chunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / entriesAtOnce) }, (_, n) =>
    all.slice(n * entriesAtOnce, (n + 1) * entriesAtOnce),
  )
}

async function writeSome(deps: LedgerDeps, input: Keeping, planned: readonly Planned[]): Promise<void> {
  const { caseId, book, actor } = input
  const ids = planned.map(({ row }) => row.id ?? deps.newId('row'))
  await untilSettled(async () => {
    const { application, ledger } = await openLedger(deps, input)
    const at = deps.now()
    const changes = planned.map(({ row, before }, i) => ({
      ...(before && { before }),
      after: newEntry({ caseId, book, row: ids[i] ?? '', actor, at, form: ledger.form }, row.answers, before),
    }))
    await committed(
      deps.cases.commit(ledgerChange({ application, actor, at, book, what: 'imported', changes })),
    )
  })
}
