import type { OwnFiling } from '#domain/actions/filings.ts'
import { DomainError } from '#domain/errors.ts'
import type { FilingKind } from '#domain/filing.ts'
import { filingKinds } from '#domain/filing.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { dueView } from '#functions/views/due.ts'
import { filledSlots } from '#functions/views/slots.ts'
import { showUploadSlot } from '#functions/views/upload.tsx'
import type { Answers, Problem } from '#schemas/fields/field.ts'
import { FilingPage } from '#web/pages/filing.tsx'
import { path } from '#web/routes.ts'
import type { ApplicantDeps } from './deps.ts'

interface Typed {
  readonly answers: Answers
  readonly problems: readonly Problem[]
}

export function showFiling(deps: ApplicantDeps, kind: FilingKind): Handler {
  return async (call) => {
    const own = await readFrom(deps, call, kind)
    return render(deps, call, own, { answers: own.answers, problems: [] })
  }
}

/** Keeps what was typed, or hands it in, once. */
export function handInFiling(deps: ApplicantDeps, kind: FilingKind): Handler {
  return async (call) => {
    const { id, accountId } = wanted(call)
    if (field(call, '_then') === 'draft') {
      await deps.saveFiling({ id, accountId, kind, posted: call.posted })
      return call.wantsJson ? json({ saved: true }) : seeOther(path(kind, { id }))
    }
    try {
      const given = { id, accountId, actor: applicantOf(call), posted: call.posted }
      await handIn(deps, kind, given)
    } catch (error) {
      const typed = typedIn(error)
      if (!typed || call.wantsJson) throw error
      return render(deps, call, await readFrom(deps, call, kind), typed)
    }
    return call.wantsJson
      ? json({ id, [kind]: 'received' })
      : seeOther(path(isSupport(kind) ? 'park' : 'application', { id }))
  }
}

const isSupport = (kind: FilingKind) => kind === 'funding' || kind === 'practice'

function handIn(deps: ApplicantDeps, kind: FilingKind, given: Parameters<ApplicantDeps['appeal']>[0]) {
  switch (kind) {
    case 'appeal':
      return deps.appeal(given)
    case 'change':
    case 'exit':
      return deps.reportChange({ ...given, kind })
    case 'funding':
    case 'practice':
      return deps.askSupport({ ...given, kind })
  }
}

export function showFilingUpload(deps: ApplicantDeps): Handler {
  return async (call) => {
    const kind = kindOf(call)
    const { application, filing, form, files, owner } = await readFrom(deps, call, kind)
    const slot = form.attachments.find((one) => one.key === param(call, 'slot'))
    if (!slot) throw new NotFound()
    const { id, parkName } = application
    return showUploadSlot(deps, call, {
      slot,
      files,
      owner,
      parkName,
      locked: false,
      back: path(filing.kind, { id }),
      removeHref: (file) => path('removeFilingFile', { id, filing: kind, file }),
    })
  }
}

export function removeFilingFile(deps: ApplicantDeps): Handler {
  return async (call) => {
    const kind = kindOf(call)
    const { application, files, owner } = await readFrom(deps, call, kind)
    const id = param(call, 'file').split('~').at(-1)
    const file = files.find((one) => one.id === id)
    if (!file) throw new DomainError('file.not-found')
    await deps.files.remove(owner, file.id)
    return call.wantsJson
      ? json({ removed: file.id })
      : seeOther(path('filingUpload', { id: application.id, filing: kind, slot: file.slot }))
  }
}

function wanted(call: Call): { id: string; accountId: string } {
  return { id: param(call, 'id'), accountId: accountOf(call).id }
}

function readFrom(deps: ApplicantDeps, call: Call, kind: FilingKind): Promise<OwnFiling> {
  return deps.readFiling({ ...wanted(call), kind })
}

function kindOf(call: Call): FilingKind {
  const kind = filingKinds.find((one) => one === param(call, 'filing'))
  if (!kind) throw new NotFound()
  return kind
}

function render(deps: ApplicantDeps, call: Call, own: OwnFiling, { answers, problems }: Typed): Reply {
  const { application, form, context, files, due, filing } = own
  if (call.wantsJson) return json({ answers, problems })
  const page = (
    <FilingPage
      kind={filing.kind}
      application={application}
      form={form}
      answers={answers}
      problems={problems}
      context={context}
      slots={filledSlots(form, files, call.lang)}
      due={due && dueView(due, deps.now())}
    />
  )
  return deps.show(call, page, { status: problems.length > 0 ? 422 : 200 })
}

/** What was typed, with what is wrong about it. */
function typedIn(error: unknown): Typed | undefined {
  if (!(error instanceof DomainError) || error.code !== 'task.invalid') return undefined
  const { answers, problems } = error.details
  // The action puts both into its own refusal.
  return { answers: answers as Answers, problems: problems as readonly Problem[] }
}
