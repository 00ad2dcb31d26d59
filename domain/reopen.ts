import type { Application, Status } from '#domain/application.ts'
import { runOf } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import type { Effect } from '#domain/effect.ts'

/** Where the review of a case can begin anew. */
export type Resume = 'district-review' | 'desk-review' | 'expert-review' | 'decision'

/** The case in the stage where it begins anew, with the next run of its workflow. */
export function reopened(application: Application, status: Resume & Status, at: string): Application {
  return {
    ...application,
    status,
    changedAt: at,
    endedAt: undefined,
    deferredUntil: undefined,
    taskId: undefined,
    correction: undefined,
    run: (application.run ?? 0) + 1,
  }
}

/** Starts that run; it asks anew from there. */
export function restart(application: Application, batch: Batch, resume: Resume): Effect {
  const { id, districtId } = application
  return {
    kind: 'start',
    workflow: 'candidacy-review',
    name: runOf(application),
    input: { caseId: id, district: districtId, days: batch.days, resume },
  }
}
