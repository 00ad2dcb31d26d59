import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import { ledgerOwner } from '#domain/ledgers/owner.ts'
import { rosterForm } from '#domain/roster/entries.ts'
import { isLive } from '#domain/title.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { showUploadSlot } from '#functions/views/upload.tsx'
import { path } from '#web/routes.ts'
import { homeOf } from './deps.ts'
import type { ParkRosterDeps } from './roster-deps.ts'

/** One kind of document of a row of the roster. */
export function showRosterUpload(deps: ParkRosterDeps): Handler {
  return async (call) => {
    const { title, row, owner } = await load(deps, call)
    const { attachments } = deps.forms.form(rosterForm.id, rosterForm.version)
    const slot = attachments.find(({ key }) => key === param(call, 'slot'))
    if (!slot) throw new NotFound()
    const to = { id: param(call, 'id'), row }
    return showUploadSlot(deps, call, {
      slot,
      files: await deps.files.list(owner),
      owner,
      parkName: title.officialName,
      locked: !isLive(title),
      back: path('parkRosterRow', to),
      removeHref: (file) => path('removeRosterFile', { ...to, file }),
    })
  }
}

export function removeRosterFile(deps: ParkRosterDeps): Handler {
  return async (call) => {
    const { title, row, owner } = await load(deps, call)
    if (!isLive(title)) throw new DomainError('roster.refused', { why: 'title' })
    const id = param(call, 'file').split('~').at(-1) ?? ''
    const file = await deps.files.load(owner, id)
    if (!file) throw new DomainError('file.not-found')
    await deps.files.remove(owner, id)
    const to = { id: param(call, 'id'), row, slot: file.slot }
    return call.wantsJson ? json({ removed: id }) : seeOther(path('parkRosterUpload', to))
  }
}

async function load(deps: ParkRosterDeps, call: Call) {
  const { application, title } = await homeOf(deps, call)
  const entry = await deps.books.entry(application.id, rosterBook, param(call, 'row'))
  if (!entry || entry.removedAt !== undefined) throw new DomainError('roster.not-found')
  const place = { caseId: application.id, book: rosterBook, row: entry.id }
  return { title, row: entry.id, owner: ledgerOwner(place) }
}
