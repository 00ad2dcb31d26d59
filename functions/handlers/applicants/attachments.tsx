import { DomainError } from '#domain/errors.ts'
import { assertMayChange, mayChange } from '#domain/locks.ts'
import { accountOf } from '#functions/http/actor.ts'
import { param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { arriving, filledSlot, filledSlots } from '#functions/views/slots.ts'
import { Attachments } from '#web/pages/attachments.tsx'
import { Upload } from '#web/pages/upload.tsx'
import { path } from '#web/routes.ts'
import type { ApplicantDeps } from './deps.ts'

/** Largest document, source: the programme's attachment rules. */
const mostBytes = 50 * 1024 * 1024

export function showAttachments(deps: ApplicantDeps): Handler {
  return async (call) => {
    const { application, files } = await deps.readOwn(param(call, 'id'), accountOf(call).id)
    const form = deps.forms.form(application.form.id, application.form.version)
    const slots = filledSlots(form, files, call.lang)
    if (call.wantsJson) return json(slots.map(({ slot, files: there }) => ({ slot: slot.key, files: there })))
    const open = form.attachments.filter((slot) => mayChange(application, `attachments.${slot.key}`))
    const unlocked = open.length < form.attachments.length ? new Set(open.map((slot) => slot.key)) : undefined
    return deps.show(call, <Attachments application={application} slots={slots} unlocked={unlocked} />)
  }
}

/** One slot with a form that goes straight to the store; making that form changes nothing here. */
export function showUpload(deps: ApplicantDeps): Handler {
  return async (call) => {
    const { application, files } = await deps.readOwn(param(call, 'id'), accountOf(call).id)
    const form = deps.forms.form(application.form.id, application.form.version)
    const slot = form.attachments.find((one) => one.key === param(call, 'slot'))
    if (!slot) throw new NotFound()
    const filled = arriving(call.query.get('key'), filledSlot(slot, files, call.lang))
    const locked = !mayChange(application, `attachments.${slot.key}`)
    const full = filled.files.filter((file) => file.state === 'accepted').length >= slot.most
    const place = { owner: application.id, slot: slot.key, id: deps.newId('fil') }
    const here = `${deps.baseUrl}${path('upload', { id: application.id, slot: slot.key })}`
    const target =
      locked || full
        ? undefined
        : { ...(await deps.vault.uploadForm(place, call.wantsJson ? undefined : here)), mostBytes }
    if (call.wantsJson) return json({ ...filled, target })
    return deps.show(
      call,
      <Upload
        {...filled}
        parkName={application.parkName}
        back={path('attachments', { id: application.id })}
        removeHref={(file) => path('removeFile', { id: application.id, file })}
        target={target}
        locked={locked}
        problems={[]}
      />,
    )
  }
}

export function removeFile(deps: ApplicantDeps): Handler {
  return async (call) => {
    const { application, files } = await deps.readOwn(param(call, 'id'), accountOf(call).id)
    const id = param(call, 'file').split('~').at(-1)
    const file = files.find((one) => one.id === id)
    if (!file) throw new DomainError('file.not-found')
    assertMayChange(application, `attachments.${file.slot}`)
    await deps.files.remove(application.id, file.id)
    return call.wantsJson
      ? json({ removed: file.id })
      : seeOther(path('upload', { id: application.id, slot: file.slot }))
  }
}
