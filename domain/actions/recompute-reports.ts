import type { Entry } from '#domain/entry.ts'
import { rowsIn } from '#domain/entry.ts'
import type { Matter } from '#domain/matter.ts'
import type { Corrected } from '#domain/monitoring.ts'
import type { FormLibrary, MatterChange } from '#domain/ports.ts'
import type { RosterCorrected } from '#domain/report-correction.ts'
import { correctedReport } from '#domain/report-correction.ts'
import type { Patch } from '#domain/roster/correction.ts'
import { applied } from '#domain/roster/correction.ts'
import type { Task } from '#domain/task.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { reportOf } from './monitoring-facts.ts'

interface Recomputing extends RosterCorrected {
  /** The park's quarterly reports. */
  readonly reports: readonly Matter[]
  readonly tasks: readonly Task[]
  readonly note: Omit<Corrected, 'changes'>
}

/** Received reports in which a correction of the roster changes what is counted, each as it is from now on. */
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

/** The rows of a roster, and as they are once the patches are on them. */
export function rosterAfter(entries: readonly Entry[], patches: readonly Patch[]): RosterCorrected {
  const before = rowsIn(entries)
  const changed = new Map(applied(entries, patches).map((row) => [row.id, row]))
  const known = new Set(before.map(({ id }) => id))
  const fresh = [...changed.values()].filter(({ id }) => !known.has(id))
  return { before, after: [...before.map((row) => changed.get(row.id) ?? row), ...fresh] }
}
