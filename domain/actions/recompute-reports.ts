import type { Patch } from '#domain/correction.ts'
import { applied } from '#domain/correction.ts'
import type { Entry } from '#domain/entry.ts'
import { booksIn } from '#domain/entry.ts'
import type { Matter } from '#domain/matter.ts'
import type { Corrected } from '#domain/monitoring.ts'
import type { FormLibrary, MatterChange } from '#domain/ports.ts'
import type { BooksCorrected } from '#domain/report-correction.ts'
import { correctedReport } from '#domain/report-correction.ts'
import type { Task } from '#domain/task.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { reportOf } from './monitoring-facts.ts'

interface Recomputing extends BooksCorrected {
  /** The park's quarterly reports. */
  readonly reports: readonly Matter[]
  readonly tasks: readonly Task[]
  readonly note: Omit<Corrected, 'changes'>
}

/** Received reports in which a correction of the books changes what is counted, each as it is from now on. */
export function recomputedReports(
  forms: Pick<FormLibrary, 'form'>,
  { reports, tasks, before, after, note }: Recomputing,
): MatterChange[] {
  return reports.flatMap((matter) => {
    const task = reportOf(tasks, matter.key)
    if (!task) return []
    const form = forms.form(task.form.id, task.form.version)
    const stored = { matter, form, answers: task.answers as Answers }
    const found = correctedReport(stored, { before, after }, note)
    return found ? [{ before: matter, after: found }] : []
  })
}

/** The rows of all books, and as they are once the patches are on one of them. */
export function booksAfter(book: string, all: readonly Entry[], patches: readonly Patch[]): BooksCorrected {
  const before = booksIn(all)
  const rows = before[book] ?? []
  const gone = new Set(patches.flatMap(({ id, removed }) => (removed ? [id] : [])))
  const own = all.filter((entry) => entry.book === book)
  const changed = new Map(applied(own, patches).map((row) => [row.id, row]))
  const known = new Set(rows.map(({ id }) => id))
  const fresh = [...changed.values()].filter(({ id }) => !known.has(id))
  const after = [...rows.map((row) => changed.get(row.id) ?? row), ...fresh]
  return { before, after: { ...before, [book]: after.filter(({ id }) => !gone.has(id)) } }
}
