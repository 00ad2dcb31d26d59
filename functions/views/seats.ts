import type { Application } from '#domain/application.ts'
import { sheetTotal } from '#domain/averages.ts'
import type { Panel } from '#domain/panel.ts'
import { isRemovable } from '#domain/panel.ts'
import type { Officer } from '#domain/person.ts'
import type { Cases } from '#domain/ports.ts'
import { validSheets } from '#domain/sheets.ts'
import type { Task } from '#domain/task.ts'
import type { Reader } from '#domain/visibility.ts'
import type { PanelSeatsProps } from '#web/components/panel-seats.tsx'

interface View {
  readonly reader: Reader
  readonly officer: Officer | undefined
}

/** The newest panel of a case, for the city and the supervisor; undefined for everybody else and before there is one. */
export async function seatsOf(
  cases: Pick<Cases, 'panel'>,
  { id, panel: n, status }: Application,
  tasks: readonly Task[],
  { reader, officer }: View,
): Promise<PanelSeatsProps | undefined> {
  if (n === undefined || (reader !== 'city' && reader !== 'supervisor')) return undefined
  const panel = await cases.panel(id, n)
  if (!panel) return undefined
  const pending = panel.status === 'assessing' && panel.seats.some(isJudging)
  const totals = new Map(validSheets(tasks, panel).map((sheet) => [sheet.seat, sheetTotal(sheet)]))
  const leads = officer?.roles.includes('CITY_LEAD') === true
  return {
    caseId: id,
    n,
    status: panel.status,
    pending,
    seats: panel.seats.map(({ no, name, unit, kind, state, reason }) => ({
      no,
      name,
      unit,
      kind,
      state,
      reason,
      total: pending ? undefined : totals.get(no),
      removable: leads && isRemovable(status, panel, no),
    })),
  }
}

function isJudging({ kind, state }: Panel['seats'][number]): boolean {
  return kind === 'member' && ['waiting', 'invited', 'accepted'].includes(state)
}
