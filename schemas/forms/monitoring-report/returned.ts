import type { Condition } from '#schemas/fields/field.ts'
import type { TableBuilder } from '#schemas/fields/table.ts'
import { bookTargets, corrections, correctionTargets, sectionTargets } from '#schemas/forms/corrections.ts'
import { monitoringReport } from '#schemas/forms/monitoring-report/index.ts'

/** What of a quarterly report is to be corrected: sections, fields, documents, and the books its counted figures come from. */
export function reportCorrections(condition: Condition): TableBuilder {
  return corrections(condition, [
    ...sectionTargets(monitoringReport),
    ...correctionTargets(monitoringReport),
    ...bookTargets(monitoringReport, 'roster', 'ledgers'),
  ])
}
