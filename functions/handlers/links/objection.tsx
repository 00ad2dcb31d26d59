import { addressProblems } from '#domain/actions/receive-objection.ts'
import { DomainError } from '#domain/errors.ts'
import { isOpenFor, rowOf } from '#domain/notice.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { objectionCookie, setCookie } from '#functions/http/cookies.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { filledSlots } from '#functions/views/slots.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { ObjectionPage } from '#web/pages/objection.tsx'
import { ObjectionReceipt } from '#web/pages/objection-receipt.tsx'
import { ObjectionStart } from '#web/pages/objection-start.tsx'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'

const cookieSeconds = 30 * 86_400

export function showObjectionStart(deps: LinkDeps): Handler {
  return async (call) => {
    const notice = await deps.notices.load(param(call, 'notice'))
    if (!notice) throw new DomainError('notice.not-found')
    const { row, parkName, operatorName, endOn, endAt, note } = rowOf(notice, Number(param(call, 'row')))
    const shown = { row, parkName, operatorName, endOn, open: isOpenFor({ endAt, note }, deps.now()) }
    if (call.wantsJson) return json({ notice: notice.no, ...shown })
    return deps.show(call, <ObjectionStart notice={{ id: notice.id, no: notice.no }} row={shown} />)
  }
}

/** The browser that begins keeps a secret: with it alone the objection can be filled in and its receipt be seen. */
export function beginObjection(deps: LinkDeps): Handler {
  return async (call) => {
    const { intake, secret } = await deps.beginObjection({
      noticeId: param(call, 'notice'),
      row: Number(param(call, 'row')),
      from: call.from,
    })
    const cookies = [setCookie(objectionCookie(intake.id), secret, cookieSeconds)]
    if (call.wantsJson) return { ...json({ id: intake.id }, 201), cookies }
    return seeOther(path('objection', { objection: intake.id }), cookies)
  }
}

export function showObjection(deps: LinkDeps): Handler {
  return (call) => render(deps, call, {})
}

export function saveObjection(deps: LinkDeps): Handler {
  return async (call) => {
    const held = heldBy(call)
    const { savedAt } = await deps.saveObjection({ ...held, posted: call.posted })
    return call.wantsJson
      ? json({ saved: true, savedAt })
      : seeOther(path('objection', { objection: held.id }))
  }
}

/** What was typed is kept first, so that a refusal loses nothing. */
export function submitObjection(deps: LinkDeps): Handler {
  return async (call) => {
    const held = heldBy(call)
    const { intake } = await deps.readObjection(held)
    if (!intake.receipt) await deps.saveObjection({ ...held, posted: call.posted })
    try {
      const { receipt } = await deps.submitObjection({ ...held, from: call.from })
      return call.wantsJson ? json(receipt, 201) : seeOther(path('objection', { objection: held.id }))
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'task.invalid' || call.wantsJson) throw error
      return render(deps, call, { refused: true })
    }
  }
}

export function heldBy(call: Call): { id: string; secret: string | undefined } {
  const id = param(call, 'objection')
  return { id, secret: call.cookies.get(objectionCookie(id)) }
}

async function render(deps: LinkDeps, call: Call, { refused }: { refused?: boolean }): Promise<Reply> {
  const { intake, files, form, context, answers } = await deps.readObjection(heldBy(call))
  const { id, parkName, receipt, savedAt } = intake
  if (receipt) {
    if (call.wantsJson) return json({ parkName, ...receipt })
    return deps.show(call, <ObjectionReceipt parkName={parkName} receipt={receipt} />)
  }
  const problems: Problem[] = refused ? [...check(form, answers, context), ...addressProblems(answers)] : []
  if (call.wantsJson) return json({ id, parkName, answers, savedAt })
  return deps.show(
    call,
    <ObjectionPage
      id={id}
      parkName={parkName}
      form={form}
      answers={answers}
      email={typeof answers.objectorEmail === 'string' ? answers.objectorEmail : ''}
      problems={problems}
      context={context}
      slots={filledSlots(form, files, call.lang)}
      savedAt={savedAt}
    />,
    { status: refused ? 422 : undefined },
  )
}
