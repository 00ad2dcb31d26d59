import * as z from 'zod/mini'
import { createFindAlerts } from '#domain/actions/find-alerts.ts'
import { createCloseReport, createNoteReport } from '#domain/actions/note-report.ts'
import { createSettleAlert } from '#domain/actions/settle-alert.ts'
import { ReportStatus } from '#domain/monitoring.ts'
import type { Clockwork } from '#domain/ports.ts'
import type { Step } from '#functions/handlers/homes.ts'
import { createHomesHandler, step } from '#functions/handlers/homes.ts'
import type { Env } from '#functions/runtime/env.ts'
import { homesParts } from './homes-parts.ts'
import { titleSteps } from './title-steps.ts'

const Quarterly = z.object({ caseId: z.string(), quarter: z.string() })
const NoteReport = z.extend(Quarterly, { to: ReportStatus })

/** Steps of the workflows that run after a designation; each names what it needs by itself. */
export function composeHomes(env: Env, clock: Clockwork) {
  const all = homesParts(env, clock)
  const steps: { readonly [name: string]: Step } = {
    'note-report': step(NoteReport, createNoteReport(all)),
    'close-report': step(Quarterly, createCloseReport(all)),
    'find-alerts': step(Quarterly, createFindAlerts(all)),
    'settle-alert': step(z.object({ caseId: z.string(), key: z.string() }), createSettleAlert(all)),
    ...titleSteps(env, all),
  }
  return createHomesHandler(steps)
}
