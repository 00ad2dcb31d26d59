import { mayReadPool } from '#domain/access.ts'
import { DomainError } from '#domain/errors.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { dueView } from '#functions/views/due.ts'
import { officeName } from '#functions/views/timeline.ts'
import { titleOf } from '#web/messages/language.ts'
import { StaffHome } from '#web/pages/staff-home.tsx'
import type { StaffDeps } from './deps.ts'

/** One list: what waits for me, since when, until when; and what else is open in my office. */
export function showStaffHome({ show, forms, tasks, now }: StaffDeps): Handler {
  return async (call) => {
    const officer = call.session?.officer
    if (!officer) throw new DomainError('request.forbidden')
    const open = await tasks.openOf(officer.office)
    const mine = open.filter((task) => task.holders.some((holder) => holder.email === officer.email))
    const shown = mine.map((task) => ({
      id: task.id,
      caseId: task.caseId,
      caseNo: task.caseNo,
      parkName: task.parkName,
      form: titleOf(call.lang, forms.form(task.form.id, task.form.version)),
      stage: task.stage,
      since: task.openedAt,
      due: dueView(task.due, now()),
    }))
    if (call.wantsJson) return json({ tasks: shown })
    const cases = open.map((task) => ({
      id: task.caseId,
      no: task.caseNo,
      parkName: task.parkName,
      district: officeName(task.office, call.lang),
      status: task.stage,
      changedAt: task.openedAt,
    }))
    return show(
      call,
      <StaffHome
        office={officeName(officer.office, call.lang)}
        pool={mayReadPool(officer)}
        tasks={shown}
        cases={cases}
      />,
    )
  }
}
