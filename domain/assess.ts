import { checksOf } from '#domain/checks.ts'
import { attachmentCounts } from '#domain/context.ts'
import type { SelectionEvidence, Sources } from '#domain/evidence.ts'
import { metricsOf } from '#domain/metrics.ts'
import { recommendationIn } from '#domain/recommendation.ts'
import type { Submission } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'

/** All a rubric may ask of an application. */
export function evidenceOf(sources: Sources): SelectionEvidence {
  return { metrics: metricsOf(sources), checks: checksOf(sources) }
}

/** The same of what was handed in, with what the district wrote about it, of all the tasks of the case. */
export function evidenceIn(
  { answers, roster, files }: Submission,
  tasks: readonly Task[],
): SelectionEvidence {
  const recommendation = recommendationIn(tasks)
  return evidenceOf({ answers, roster, attachments: attachmentCounts(files), recommendation })
}
