import { DomainError } from '#domain/errors.ts'
import { assertMayChange, mayChange } from '#domain/locks.ts'
import { accountOf } from '#functions/http/actor.ts'
import { param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { filledSlots } from '#functions/views/slots.ts'
import { showUploadSlot } from '#functions/views/upload.tsx'
import { Attachments } from '#web/pages/attachments.tsx'
import { path } from '#web/routes.ts'
import type { ApplicantDeps } from './deps.ts'

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

export function showUpload(deps: ApplicantDeps): Handler {
  return async (call) => {
    const { application, files } = await deps.readOwn(param(call, 'id'), accountOf(call).id)
    const { id, parkName } = application
    const form = deps.forms.form(application.form.id, application.form.version)
    const slot = form.attachments.find((one) => one.key === param(call, 'slot'))
    if (!slot) throw new NotFound()
    return showUploadSlot(deps, call, {
      slot,
      files,
      owner: id,
      parkName,
      locked: !mayChange(application, `attachments.${slot.key}`),
      back: path('attachments', { id }),
      removeHref: (file) => path('removeFile', { id, file }),
    })
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
