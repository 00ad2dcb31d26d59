import type { Application, Status } from '#domain/application.ts'
import { runOf } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import type { Effect } from '#domain/effect.ts'

/** Where the review of a case can begin anew. */
export type Resume = 'district-review' | 'desk-review' | 'expert-review' | 'decision'

/** A case that asks anew from there, and what starts the next run of its workflow: a name is used once, so runs are counted. */
export interface Reopened {
  readonly after: Application
  readonly start: Effect
}

/** Brings a case to a stage whose answers do not count any more, or that it left too early, whatever became of it since. */
export function reopened(
  application: Application,
  batch: Batch,
  status: Resume & Status,
  at: string,
): Reopened {
  const after = {
    ...application,
    status,
    changedAt: application.status === status ? application.changedAt : at,
    endedAt: undefined,
    deferredUntil: undefined,
    taskId: undefined,
    correction: undefined,
    run: (application.run ?? 0) + 1,
  }
  const input = { caseId: after.id, district: after.districtId, days: batch.days, resume: status }
  return { after, start: { kind: 'start', workflow: 'candidacy-review', name: runOf(after), input } }
}
