import { DomainError } from '#domain/errors.ts'
import { param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { showUploadSlot } from '#functions/views/upload.tsx'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'
import { heldBy } from './objection.tsx'

export function showObjectionUpload(deps: LinkDeps): Handler {
  return async (call) => {
    const { intake, files, form } = await deps.readObjection(heldBy(call))
    const slot = form.attachments.find((one) => one.key === param(call, 'slot'))
    if (!slot) throw new NotFound()
    return showUploadSlot(deps, call, {
      slot,
      files,
      owner: intake.id,
      parkName: intake.parkName,
      locked: intake.receipt !== undefined,
      back: path('objection', { objection: intake.id }),
      removeHref: (file) => path('removeObjectionFile', { objection: intake.id, file }),
    })
  }
}

export function removeObjectionFile(deps: LinkDeps): Handler {
  return async (call) => {
    const { intake } = await deps.readObjection(heldBy(call))
    const id = param(call, 'file').split('~').at(-1) ?? ''
    const file = await deps.files.load(intake.id, id)
    if (!file) throw new DomainError('file.not-found')
    if (intake.receipt) throw new DomainError('objection.refused', { why: 'handed-in' })
    await deps.files.remove(intake.id, file.id)
    return call.wantsJson
      ? json({ removed: id })
      : seeOther(path('objectionUpload', { objection: intake.id, slot: file.slot }))
  }
}
