import { documentsOf } from '#domain/actions/sent-back.ts'
import { DomainError } from '#domain/errors.ts'
import { recallLetter } from '#domain/recommendation.ts'
import type { Task } from '#domain/task.ts'
import { isOpenSlot } from '#domain/task-correction.ts'
import { holdingOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { showUploadSlot } from '#functions/views/upload.tsx'
import type { AttachmentSlot } from '#schemas/form.ts'
import { path } from '#web/routes.ts'
import type { LinkDeps } from './deps.ts'

export function showTaskUpload(deps: LinkDeps): Handler {
  return async (call) => {
    const task = heldTask(call)
    const slot = slotOf(deps, task, param(call, 'slot'))
    return showUploadSlot(deps, call, {
      slot,
      files: await documentsOf(deps, task),
      owner: task.id,
      parkName: task.parkName,
      locked: (task.status !== 'open' && slot.key !== recallLetter.key) || !mayAttach(deps, task, slot.key),
      back: path(task.status === 'decided' ? 'decided' : 'task', { task: task.id }),
      removeHref: (file) => path('removeTaskFile', { task: task.id, file }),
    })
  }
}

export function removeTaskFile(deps: LinkDeps): Handler {
  return async (call) => {
    const task = heldTask(call)
    const id = param(call, 'file').split('~').at(-1) ?? ''
    const file = await deps.files.load(task.id, id)
    if (!file) throw new DomainError('file.not-found')
    if (task.status !== 'open') throw new DomainError('form.locked', { path: file.slot })
    await deps.files.remove(task.id, file.id)
    return call.wantsJson
      ? json({ removed: id })
      : seeOther(path('taskUpload', { task: task.id, slot: file.slot }))
  }
}

function mayAttach(deps: LinkDeps, task: Task, slot: string): boolean {
  return isOpenSlot(deps.forms.form(task.form.id, task.form.version), task, slot)
}

/** Whoever delegated a task may look after it, but its documents belong to its holders. */
function heldTask(call: Call): Task {
  const { task, holder } = holdingOf(call)
  if (!holder) throw new DomainError('request.forbidden')
  return task
}

function slotOf(deps: LinkDeps, task: Task, key: string): AttachmentSlot {
  if (key === recallLetter.key && task.status === 'decided') return recallLetter
  const slot = deps.forms.form(task.form.id, task.form.version).attachments.find((one) => one.key === key)
  if (!slot) throw new NotFound()
  return slot
}
