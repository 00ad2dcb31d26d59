import type { Application } from '#domain/application.ts'
import { ConflictError } from '#domain/errors.ts'
import { newMatter } from '#domain/matter.ts'
import type { MatterLines } from '#domain/matter-line.ts'
import { noReport } from '#domain/monitoring.ts'
import type { Cases, Change, Clockwork, Matters, Titles } from '#domain/ports.ts'
import type { Quarter } from '#domain/quarter.ts'
import { lastDay, previousQuarter, quarterOf, reportDue } from '#domain/quarter.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import { workingDaysBetween } from '#schemas/reference/working-days.ts'
import { untilSettled } from './retry.ts'

export interface OpenQuarterDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly titles: Titles
  readonly matters: Matters
  readonly matterLines: MatterLines
}

/** Working days of the city for the receipt of a report. */
const receiptDays = 5
const checkDays = 5

/** Asks every park that had its title in the last quarter for the report of it. Run again it opens nothing twice. Returns how many it opened. */
export function createOpenQuarter(deps: OpenQuarterDeps) {
  return async (): Promise<number> => {
    const quarter = previousQuarter(quarterOf(dateOf(deps.now())))
    const titles = (await deps.titles.all()).filter((title) => reports(title, quarter))
    if (titles.length === 0) return 0
    const opened = await deps.matterLines.inPeriod('monitoring', quarter)
    const known = new Set(opened.map(({ caseId }) => caseId))
    let done = 0
    for (const { caseId } of titles.filter((title) => !known.has(title.caseId)))
      if (await open(deps, caseId, quarter)) done++
    return done
  }
}

/** Whether a park reports for a quarter: its title lives and began before the quarter was over. */
export function reports(title: Pick<Title, 'status' | 'validFrom'>, quarter: Quarter): boolean {
  return isLive(title) && title.validFrom <= lastDay(quarter)
}

function open(deps: OpenQuarterDeps, caseId: string, quarter: Quarter): Promise<boolean> {
  return untilSettled(async () => {
    const [before, known] = await Promise.all([
      deps.cases.load(caseId),
      deps.matters.load(caseId, 'monitoring', quarter),
    ])
    if (!before || known) return false
    try {
      await deps.cases.commit(opening(before, quarter, deps.now()))
      return true
    } catch (error) {
      if (error instanceof ConflictError && error.on.includes('matter')) return false
      throw error
    }
  })
}

function opening(before: Application, quarter: Quarter, at: string): Change {
  const due = reportDue(quarter)
  return {
    before,
    after: before,
    matters: [
      {
        after: newMatter({
          caseId: before.id,
          kind: 'monitoring',
          key: quarter,
          period: quarter,
          status: 'unfilled',
          openedAt: at,
          due,
          data: noReport(quarter),
        }),
      },
    ],
    facts: [
      {
        at,
        type: 'matter.opened',
        actor: { kind: 'system', name: 'schedule', how: 'schedule' },
        open: { kind: 'monitoring', key: quarter, status: 'unfilled', due },
      },
    ],
    effects: [
      {
        kind: 'start',
        workflow: 'monitoring',
        name: `${before.id}-monitoring-${quarter}`,
        input: {
          caseId: before.id,
          quarter,
          stage: before.status,
          district: before.districtId,
          days: {
            report: Math.max(1, workingDaysBetween(dateOf(at), due.on)),
            check: checkDays,
            receipt: receiptDays,
          },
        },
      },
    ],
  }
}
