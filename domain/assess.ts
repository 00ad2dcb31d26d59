import { checksOf } from '#domain/checks.ts'
import type { Evidence, Sources } from '#domain/evidence.ts'
import { metricsOf } from '#domain/metrics.ts'

/** All a rubric may ask of an application. */
export function evidenceOf(sources: Sources): Evidence {
  return { metrics: metricsOf(sources), checks: checksOf(sources) }
}
