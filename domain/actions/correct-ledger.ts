import { applied } from '#domain/correction.ts'
import type { Entry } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import { ledgerChange, newEntry, sameAnswers, standing } from '#domain/ledgers/act.ts'
import type { EntryChange } from '#domain/ports.ts'
import { booksAfter, recomputedReports } from './recompute-reports.ts'
import { untilSettled } from './retry.ts'
import type { Agreed, SettleCorrectionDeps } from './settle-correction.ts'

/** Writes the rows of a ledger as it was agreed, with the reports they change, in one commit. */
export function correctLedger(deps: SettleCorrectionDeps, all: Agreed): Promise<void> {
  const { matter, known, task, reports, tasks, along } = all
  const { caseId, key } = matter
  const { book, form, patches, reason, askedBy } = known
  if (!form) throw new DomainError('ledger.not-found')
  return untilSettled(async () => {
    const application = await deps.cases.load(caseId)
    if (!application) throw new DomainError('application.not-found')
    const entries = await deps.books.all(caseId)
    const at = deps.now()
    const recomputed = recomputedReports(deps.forms, {
      reports,
      tasks,
      ...booksAfter(book, entries, patches),
      note: { key, at, by: task.decidedBy, askedBy, reason },
    })
    const change = ledgerChange({
      application,
      actor: task.decidedBy,
      at,
      book,
      what: 'corrected',
      changes: changesOf(
        all,
        form,
        entries.filter((entry) => entry.book === book),
        at,
      ),
      reason,
      recomputed: recomputed.map((one) => one.after.key),
    })
    const { matters, effects } = along(at)
    await deps.cases.commit({ ...change, matters: [...matters, ...recomputed], effects })
  })
}

/** The rows as they are from now on; one that says the same already is left alone. */
function changesOf(
  { matter: { caseId }, known: { book, patches }, task }: Agreed,
  form: Entry['form'],
  entries: readonly Entry[],
  at: string,
): readonly EntryChange[] {
  const by = task.decidedBy
  const wanted = new Map(applied(entries, patches).map((row) => [row.id, row.answers]))
  return patches.flatMap(({ id, removed }): EntryChange[] => {
    const before = entries.find((one) => one.id === id)
    const there = standing(before)
    if (removed) return there ? [{ before: there, after: { ...there, at, by, removedAt: at } }] : []
    const answers = wanted.get(id)
    if (!answers || (there && sameAnswers(there.answers, answers))) return []
    const after = newEntry({ caseId, book, row: id, actor: by, at, form }, answers, before)
    return [{ ...(before && { before }), after }]
  })
}
