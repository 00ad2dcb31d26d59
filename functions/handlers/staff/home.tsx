import { mayReadPool, mayReadScores } from '#domain/access.ts'
import { DomainError } from '#domain/errors.ts'
import { publication } from '#domain/notice.ts'
import { listsFor } from '#domain/pipeline.ts'
import { dateOf } from '#domain/time.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { districtName } from '#functions/views/register.ts'
import { officeName } from '#functions/views/timeline.ts'
import { waitingTask } from '#functions/views/waiting.ts'
import { StaffHome } from '#web/pages/staff-home.tsx'
import type { StaffDeps } from './deps.ts'

/** One list: what waits for me, since when, until when; and what else is open in my office. */
export function showStaffHome({ show, forms, tasks, batches, pipeline, now }: StaffDeps): Handler {
  return async (call) => {
    const officer = call.session?.officer
    if (!officer) throw new DomainError('request.forbidden')
    const [all, open] = await Promise.all([batches.all(), tasks.openOf(officer.office)])
    const asked = all.find(({ id }) => id === call.query.get('batch'))
    const lines = (await Promise.all((asked ? [asked] : all).map(({ id }) => pipeline.inBatch(id)))).flat()
    const mayList = listsFor(officer, dateOf(now()))
    const listed = new Map(lines.map((line) => [line.caseId, mayList(line)]))
    const shown = open.filter(({ caseId }) => listed.get(caseId) ?? !asked)
    const held = shown.filter((task) => task.holders.some((holder) => holder.email === officer.email))
    const mine = held.map((task) => waitingTask(task, forms, call.lang, now()))
    const lineOf = new Map(lines.map((line) => [line.caseId, line]))
    const publishing = held
      .filter(({ form }) => form.id === publication)
      .map(({ caseId }) => lineOf.get(caseId)?.batchId)
    const named = all.map(({ id, title }) => ({ id, title }))
    if (call.wantsJson) return json({ tasks: mine, batches: named })
    const cases = shown
      .filter((task) => !task.lane)
      .map((task) => ({
        id: task.caseId,
        no: task.caseNo,
        parkName: task.parkName,
        district: districtName(lineOf.get(task.caseId)?.districtId ?? '', call.lang),
        status: task.stage,
        changedAt: task.openedAt,
      }))
    return show(
      call,
      <StaffHome
        office={officeName(officer.office, call.lang)}
        pool={mayReadPool(officer)}
        scores={mayReadScores(call.session)}
        publishing={named
          .map(({ id, title }) => ({ id, title, count: publishing.filter((one) => one === id).length }))
          .filter(({ count }) => count > 0)}
        tasks={mine}
        cases={cases}
        batches={named}
        batch={asked?.id}
      />,
    )
  }
}
