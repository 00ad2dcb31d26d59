import type { Application } from '#domain/application.ts'
import { runOf } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import type { Effect } from '#domain/effect.ts'

/** Where a case may go on that was there before. */
export type Resume = 'district-review' | 'desk-review' | 'expert-review' | 'decision'

/** A case with a new run of its workflow, which begins in the middle: a name is used once, so runs are counted. */
export function restarted(
  application: Application,
  batch: Batch,
  resume: Resume,
): { after: Application; start: Effect } {
  const after = { ...application, run: (application.run ?? 0) + 1 }
  return {
    after,
    start: {
      kind: 'start',
      workflow: 'candidacy-review',
      name: runOf(after),
      input: { caseId: after.id, district: after.districtId, days: batch.days, resume },
    },
  }
}
