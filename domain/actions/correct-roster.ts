import { applied } from '#domain/correction.ts'
import { rosterBook } from '#domain/entry.ts'
import { booksAfter, recomputedReports } from './recompute-reports.ts'
import type { Agreed, SettleCorrectionDeps } from './settle-correction.ts'

/** Writes the rows of the roster as it was agreed, with the reports they change. */
export async function correctRoster(
  deps: SettleCorrectionDeps,
  { matter: { caseId, key }, known, task, reports, tasks, along }: Agreed,
): Promise<void> {
  const { patches, reason, askedBy } = known
  await deps.keepRoster({
    id: caseId,
    actor: task.decidedBy,
    what: 'corrected',
    reason,
    unlocked: true,
    afterwards: true,
    plan: ({ entries }) => applied(entries, patches),
    along: ({ entries, at }) => {
      const recomputed = recomputedReports(deps.forms, {
        reports,
        tasks,
        ...booksAfter(rosterBook, entries, patches),
        note: { key, at, by: task.decidedBy, askedBy, reason },
      })
      const { matters, effects } = along(at)
      const quarters = recomputed.map(({ after }) => after.key)
      return {
        matters: [...matters, ...recomputed],
        effects,
        ...(quarters.length > 0 && { open: { recomputed: quarters } }),
      }
    },
  })
}
