import type { Patch } from '#domain/correction.ts'
import { applied } from '#domain/correction.ts'
import type { Entry } from '#domain/entry.ts'
import { rowsIn } from '#domain/entry.ts'
import type { Matter } from '#domain/matter.ts'
import type { Corrected } from '#domain/monitoring.ts'
import type { Books, FormLibrary, MatterChange } from '#domain/ports.ts'
import type { BooksCorrected } from '#domain/report-correction.ts'
import { correctedReport } from '#domain/report-correction.ts'
import type { BookRows } from '#domain/report-figures.ts'
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

/** The rows of a book, and as they are once the patches are on them. */
export function bookAfter(
  book: string,
  entries: readonly Entry[],
  patches: readonly Patch[],
): BooksCorrected {
  const before = rowsIn(entries)
  const gone = new Set(patches.flatMap(({ id, removed }) => (removed ? [id] : [])))
  const changed = new Map(applied(entries, patches).map((row) => [row.id, row]))
  const known = new Set(before.map(({ id }) => id))
  const fresh = [...changed.values()].filter(({ id }) => !known.has(id))
  const after = [...before.map((row) => changed.get(row.id) ?? row), ...fresh]
  return { before: { [book]: before }, after: { [book]: after.filter(({ id }) => !gone.has(id)) } }
}

/** The rows of some books of a park that count. */
export async function readBooks(
  books: Pick<Books, 'entries'>,
  caseId: string,
  codes: readonly string[],
): Promise<BookRows> {
  const read = codes.map(async (code) => [code, rowsIn(await books.entries(caseId, code))] as const)
  return Object.fromEntries(await Promise.all(read))
}
