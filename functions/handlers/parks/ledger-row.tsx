import type { createImportLedger } from '#domain/actions/import-ledger.ts'
import type { createRemoveLedgerRow, createSaveLedgerRow, KeptRow } from '#domain/actions/keep-ledger.ts'
import { attachmentCounts } from '#domain/context.ts'
import type { Entry } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import { standing } from '#domain/ledgers/act.ts'
import { isRowId, ledgerOwner } from '#domain/ledgers/owner.ts'
import type { Vault } from '#domain/ports.ts'
import type { StoredFile } from '#domain/submission.ts'
import { dateOf } from '#domain/time.ts'
import { isLive } from '#domain/title.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { ledgerIn, rowHistory } from '#functions/views/ledgers.tsx'
import { filledSlots } from '#functions/views/slots.ts'
import { showUploadSlot } from '#functions/views/upload.tsx'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import { rowName } from '#schemas/ledgers/catalogue.ts'
import type { Ledger } from '#schemas/ledgers/ledger.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { t } from '#web/messages/text.ts'
import { LedgerRow } from '#web/pages/ledger-row.tsx'
import { path } from '#web/routes.ts'
import type { Home, ParkDeps } from './deps.ts'
import { homeOf } from './deps.ts'

export interface LedgerPageDeps extends ParkDeps {
  readonly vault: Vault
  readonly saveRow: ReturnType<typeof createSaveLedgerRow>
  readonly removeRow: ReturnType<typeof createRemoveLedgerRow>
  readonly importRows: ReturnType<typeof createImportLedger>
}

interface Loaded extends Home {
  readonly ledger: Ledger
  readonly row: string
  readonly owner: string
  readonly stored: Entry | undefined
  readonly files: readonly StoredFile[]
  readonly context: FormContext
}

/** A row as it stands; under an id that no row has yet, a new one. */
export function showLedgerRow(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const loaded = await load(deps, call)
    const answers = standing(loaded.stored)?.answers ?? {}
    if (call.wantsJson) return json({ row: loaded.row, answers, version: loaded.stored?.version ?? 0 })
    return render(deps, call, loaded, { answers, problems: [] })
  }
}

/** Writes a row that is complete, or strikes it out. */
export function saveLedgerRow(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const loaded = await load(deps, call)
    const { ledger, row, context, stored } = loaded
    const id = param(call, 'id')
    const then = field(call, '_then')
    const added = field(call, '_add')
    const answers = settle(ledger.form, decode(ledger.form, call.posted, stored?.answers ?? {}), context)
    if (added) return render(deps, call, loaded, { answers, problems: [], added })
    const kept: KeptRow = {
      caseId: id,
      book: ledger.code,
      row,
      accountId: accountOf(call).id,
      actor: applicantOf(call),
      version: Number(field(call, '_version')) || 0,
      reason: field(call, 'reason'),
    }
    try {
      if (then === 'remove') await deps.removeRow(kept)
      else await deps.saveRow({ ...kept, posted: call.posted })
    } catch (error) {
      const typed = typedIn(error)
      if (!typed || call.wantsJson) throw error
      return render(deps, call, await load(deps, call), typed)
    }
    if (call.wantsJson) return json({ row })
    const to = { id, ledger: ledger.code }
    if (then === 'another') return seeOther(path('ledgerRow', { ...to, row: deps.newId('row') }))
    return seeOther(`${path('ledger', to)}?${then === 'remove' ? 'removed' : 'saved'}=1`)
  }
}

export function showLedgerUpload(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const { title, ledger, row, owner, files } = await load(deps, call)
    const slot = ledger.form.attachments.find(({ key }) => key === param(call, 'slot'))
    if (!slot) throw new NotFound()
    const to = { id: param(call, 'id'), ledger: ledger.code, row }
    return showUploadSlot(deps, call, {
      slot,
      files,
      owner,
      parkName: title.officialName,
      locked: !isLive(title),
      back: path('ledgerRow', to),
      removeHref: (file) => path('removeLedgerFile', { ...to, file }),
    })
  }
}

/** Takes a document away, unless the row as it stands needs it. */
export function removeLedgerFile(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const { title, ledger, row, owner, files, stored, context } = await load(deps, call)
    const file = files.find(({ id }) => id === param(call, 'file').split('~').at(-1))
    if (!file) throw new DomainError('file.not-found')
    if (!isLive(title)) throw new DomainError('ledger.refused')
    const left = { ...context, attachments: attachmentCounts(files.filter(({ id }) => id !== file.id)) }
    const kept = standing(stored)
    const problems = kept ? check(ledger.form, kept.answers, left) : []
    if (problems.some((problem) => problem.path.startsWith('attachments.')))
      throw new DomainError('ledger.invalid', { problems })
    await deps.files.remove(owner, file.id)
    const to = { id: param(call, 'id'), ledger: ledger.code, row, slot: file.slot }
    return call.wantsJson ? json({ removed: file.id }) : seeOther(path('ledgerUpload', to))
  }
}

async function load(deps: LedgerPageDeps, call: Call): Promise<Loaded> {
  const home = await homeOf(deps, call)
  const ledger = ledgerIn(call)
  const row = param(call, 'row')
  if (!isRowId(row)) throw new DomainError('ledger.not-found')
  const owner = ledgerOwner({ caseId: home.application.id, book: ledger.code, row })
  const [stored, files] = await Promise.all([
    deps.books.entry(home.application.id, ledger.code, row),
    deps.files.list(owner),
  ])
  const context = { today: dateOf(deps.now()), attachments: attachmentCounts(files) }
  return { ...home, ledger, row, owner, stored, files, context }
}

interface Typed {
  readonly answers: Answers
  readonly problems: readonly Problem[]
  /** Table to which the person just asked to add rows. */
  readonly added?: string
  readonly conflict?: true
}

/** What was typed, with what keeps it from being saved. */
function typedIn(error: unknown): Typed | undefined {
  if (!(error instanceof DomainError)) return undefined
  // The action puts both into its own refusal.
  const { answers, problems } = error.details
  if (error.code === 'ledger.invalid')
    return { answers: answers as Answers, problems: problems as readonly Problem[] }
  return error.code === 'ledger.changed'
    ? { answers: answers as Answers, problems: [], conflict: true }
    : undefined
}

async function render(deps: LedgerPageDeps, call: Call, loaded: Loaded, typed: Typed): Promise<Reply> {
  const { application, title, ledger, row, stored, files, context } = loaded
  const { answers, added } = typed
  const problems = typed.conflict ? [conflictOf(ledger, stored)] : typed.problems
  const there = standing(stored)
  const page = (
    <LedgerRow
      side="park"
      caseId={application.id}
      parkName={title.officialName}
      ledger={ledger}
      row={row}
      name={there && rowName(ledger, there.answers)}
      answers={answers}
      context={context}
      slots={filledSlots(ledger.form, files, call.lang)}
      history={await rowHistory(deps.books, stored, call.lang)}
      writing={
        isLive(title)
          ? {
              version: stored?.version ?? 0,
              problems,
              lockedUntil: application.lockedUntil,
              reason: field(call, 'reason'),
              added,
              known: there !== undefined,
            }
          : undefined
      }
    />
  )
  return deps.show(call, page, { status: typed.conflict ? 409 : problems.length > 0 ? 422 : 200 })
}

/** Said at the first field of the row, on top of what was typed. */
function conflictOf({ form }: Ledger, stored: Entry | undefined): Problem {
  const first = Object.keys(form.sections[0]?.fields ?? {})[0] ?? ''
  const key = stored?.removedAt === undefined ? 'changed' : 'gone'
  return {
    path: first,
    code: key,
    zh: t('zh-CN').ledgers[key],
    en: t('en').ledgers[key],
  }
}
