import { mayRead } from '#domain/access.ts'
import type { createRemoveSheet } from '#domain/actions/remove-sheet.ts'
import { DomainError } from '#domain/errors.ts'
import { isRemovable, seatOf } from '#domain/panel.ts'
import type { Cases, Clockwork } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import { cityOfficerOf } from '#functions/http/officer.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { Show } from '#functions/views/frame.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { t } from '#web/messages/text.ts'
import { RemoveSheet } from '#web/pages/remove-sheet.tsx'
import { path } from '#web/routes.ts'

export interface RemoveSheetDeps extends Pick<Clockwork, 'now'> {
  readonly show: Show
  readonly cases: Cases
  readonly removeSheet: ReturnType<typeof createRemoveSheet>
}

export function showRemoveSheet(deps: RemoveSheetDeps): Handler {
  return async (call) => {
    const { officer } = cityOfficerOf(call, ['CITY_LEAD'])
    const { application, seat } = await seatOn(deps, call)
    return deps.show(
      call,
      <RemoveSheet application={application} seat={seat} officer={officer.name} problems={[]} />,
    )
  }
}

export function removeSheet(deps: RemoveSheetDeps): Handler {
  return async (call) => {
    const { officer, actor } = cityOfficerOf(call, ['CITY_LEAD'])
    const { application, seat } = await seatOn(deps, call)
    const typed = { reason: field(call, 'reason'), confirmName: field(call, 'confirmName') }
    try {
      await deps.removeSheet({
        caseId: application.id,
        seat: seat.no,
        reason: typed.reason,
        confirmation: typed.confirmName,
        actor,
      })
    } catch (error) {
      const problems = error instanceof DomainError && !call.wantsJson ? problemsOf(error) : []
      if (problems.length === 0) throw error
      const page = <RemoveSheet {...{ application, seat, typed, problems }} officer={officer.name} />
      return deps.show(call, page, { status: 422 })
    }
    return call.wantsJson
      ? json({ seat: seat.no, state: 'removed' })
      : seeOther(path('staffCase', { id: application.id }))
  }
}

function problemsOf({ code }: DomainError): Problem[] {
  if (code === 'reason.short')
    return [{ path: 'reason', code, zh: t('zh-CN').refusals[code], en: t('en').refusals[code] }]
  if (code === 'confirmation.wrong') {
    const said = { zh: t('zh-CN').removeSheet.confirmWrong, en: t('en').removeSheet.confirmWrong }
    return [{ path: 'confirmName', code, ...said }]
  }
  return []
}

/** The seat the address names. A seat nobody can be removed from any more is a conflict, one that never was is not found. */
async function seatOn(deps: RemoveSheetDeps, call: Call) {
  const application = await deps.cases.load(param(call, 'id'))
  const readable = application && call.session && mayRead(call.session, application, dateOf(deps.now()))
  const panel =
    readable && application.panel ? await deps.cases.panel(application.id, application.panel) : undefined
  const no = Number(param(call, 'seat'))
  if (!readable || !panel?.seats.some((seat) => seat.no === no))
    throw new DomainError('application.not-found')
  if (!isRemovable(application.status, panel, no)) throw new DomainError('panel.changed')
  const { id, parkName = '' } = application
  return { application: { id, parkName }, seat: seatOf(panel, no) }
}
