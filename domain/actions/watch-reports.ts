import { alertsOf } from '#domain/alerts.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter } from '#domain/matter.ts'
import type { MatterLine, MatterLines } from '#domain/matter-line.ts'
import { isWithPark, ReportStatus } from '#domain/monitoring.ts'
import { lateDays, previousQuarter, quarterOf, reportDue } from '#domain/quarter.ts'
import { dateOf } from '#domain/time.ts'
import type { FindAlertsDeps } from './find-alerts.ts'
import { raise } from './find-alerts.ts'
import { untilSettled } from './retry.ts'

export interface WatchReportsDeps extends Pick<FindAlertsDeps, 'cases' | 'matters' | 'now'> {
  readonly matterLines: MatterLines
}

/** Raises an alert about each report that is late and not there yet. Looks at nothing before reports are due. Returns how many it raised. */
export function createWatchReports(deps: WatchReportsDeps) {
  return async (): Promise<number> => {
    const now = deps.now()
    const quarter = previousQuarter(quarterOf(dateOf(now)))
    if (now <= reportDue(quarter).at) return 0
    const open = (await deps.matterLines.inPeriod('monitoring', quarter)).filter(isLate)
    let raised = 0
    for (const { caseId } of open) raised += await watch(deps, caseId, quarter)
    return raised
  }
}

const isLate = (matter: Pick<Matter, 'closedAt' | 'status' | 'data'> | MatterLine): boolean =>
  isOpenMatter(matter) &&
  isWithPark(ReportStatus.parse(matter.status)) &&
  matter.data.submittedAt === undefined

function watch(deps: WatchReportsDeps, caseId: string, quarter: string): Promise<number> {
  return untilSettled(async () => {
    const [before, matters] = await Promise.all([deps.cases.load(caseId), deps.matters.ofCase(caseId)])
    const report = matters.find(({ kind, key }) => kind === 'monitoring' && key === quarter)
    if (!before || !report || !isLate(report)) return 0
    const now = deps.now()
    const late = lateDays(quarter, now, dateOf(now))
    const found = alertsOf({
      today: dateOf(now),
      report: { late: Math.min(late, 10), missing: false, missingBefore: false },
    })
    return raise(deps, { before, matters, quarter, found })
  })
}
