import * as z from 'zod/mini'
import type { FindAlertsDeps } from '#domain/actions/find-alerts.ts'
import { createFindAlerts } from '#domain/actions/find-alerts.ts'
import type { NoteReportDeps } from '#domain/actions/note-report.ts'
import { createCloseReport, createNoteReport } from '#domain/actions/note-report.ts'
import type { SettleAlertDeps } from '#domain/actions/settle-alert.ts'
import { createSettleAlert } from '#domain/actions/settle-alert.ts'
import { ReportStatus } from '#domain/monitoring.ts'
import type { Step } from '#functions/handlers/homes.ts'
import { step } from '#functions/handlers/homes.ts'

const Quarterly = z.object({ caseId: z.string(), quarter: z.string() })
const NoteReport = z.extend(Quarterly, { to: ReportStatus })
const OneAlert = z.object({ caseId: z.string(), key: z.string() })

/** Steps of the workflows of quarterly reports and of alerts. */
export function monitoringSteps(all: NoteReportDeps & FindAlertsDeps & SettleAlertDeps): {
  readonly [name: string]: Step
} {
  return {
    'note-report': step(NoteReport, createNoteReport(all)),
    'close-report': step(Quarterly, createCloseReport(all)),
    'find-alerts': step(Quarterly, createFindAlerts(all)),
    'settle-alert': step(OneAlert, createSettleAlert(all)),
  }
}
