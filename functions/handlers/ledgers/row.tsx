import type { KeptRow } from '#domain/actions/keep-ledger.ts'
import { attachmentCounts } from '#domain/context.ts'
import { isReportedDemand } from '#domain/demand.ts'
import type { Entry } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import { standing } from '#domain/ledgers/act.ts'
import { isRowId, ledgerOwner } from '#domain/ledgers/owner.ts'
import type { StoredFile } from '#domain/submission.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { ledgerIn, rowHistory } from '#functions/views/ledgers.tsx'
import { alteredIn } from '#functions/views/roster-refusal.ts'
import { filledSlots } from '#functions/views/slots.ts'
import { showUploadSlot } from '#functions/views/upload.tsx'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import { ledgerForm, rowName } from '#schemas/ledgers/catalogue.ts'
import type { Ledger } from '#schemas/ledgers/ledger.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import { t } from '#web/messages/text.ts'
import { LedgerRow } from '#web/pages/ledger-row.tsx'
import type { LedgerHome, LedgerPageDeps } from './deps.ts'
import { ledgerHome, readOnlyIn } from './deps.ts'

interface Loaded extends LedgerHome {
  readonly ledger: Ledger
  readonly row: string
  readonly owner: string
  readonly stored: Entry | undefined
  readonly files: readonly StoredFile[]
  readonly context: FormContext
  /** Whether the one who asks may write the row. */
  readonly writable: boolean
}

/** A row as it stands; under an id that no row has yet, a new one for whoever keeps the ledger. */
export function showLedgerRow(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const loaded = await load(deps, call)
    const { row, stored, writable } = loaded
    if (!stored && !writable) throw new DomainError('ledger.not-found')
    const answers = (writable ? standing(stored) : stored)?.answers ?? {}
    if (call.wantsJson)
      return json({ row, answers, version: stored?.version ?? 0, removedAt: stored?.removedAt })
    return render(deps, call, loaded, { answers, problems: [] })
  }
}

/** Writes a row that is complete, or strikes it out. */
export function saveLedgerRow(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const loaded = await load(deps, call)
    const { ledger, row, context, stored, application, writer, actor } = loaded
    const { id } = application
    const links = ledgerLinks(deps.side, id)
    const then = field(call, '_then')
    const added = field(call, '_add')
    const answers = settle(ledger.form, decode(ledger.form, call.posted, stored?.answers ?? {}), context)
    if (added) return render(deps, call, loaded, { answers, problems: [], added })
    const kept: KeptRow = {
      caseId: id,
      book: ledger.code,
      row,
      writer,
      actor,
      version: Number(field(call, '_version')) || 0,
      reason: field(call, 'reason'),
    }
    try {
      const done =
        then === 'remove' ? await deps.removeRow(kept) : await deps.saveRow({ ...kept, posted: call.posted })
      const asked = done.correction !== undefined
      if (call.wantsJson) return json(done, asked ? 202 : 200)
      if (then === 'another' && !asked) return seeOther(links.row(ledger.code, deps.newId('row')))
      const what = asked ? 'asked' : then === 'remove' ? 'removed' : 'saved'
      return seeOther(`${links.ledger(ledger.code)}?${what}=1`)
    } catch (error) {
      const typed = typedIn(error, call)
      if (!typed || call.wantsJson) throw error
      return render(deps, call, await load(deps, call), typed)
    }
  }
}

export function showLedgerUpload(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const { application, title, ledger, row, owner, files, writable } = await load(deps, call)
    const slot = ledger.form.attachments.find(({ key }) => key === param(call, 'slot'))
    if (!slot) throw new NotFound()
    const links = ledgerLinks(deps.side, application.id)
    return showUploadSlot(deps, call, {
      slot,
      files,
      owner,
      parkName: title.officialName,
      locked: !writable,
      back: links.row(ledger.code, row),
      removeHref: (file) => links.removeFile(ledger.code, row, file),
    })
  }
}

/** Takes a document away, unless the row as it stands needs it. */
export function removeLedgerFile(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const loaded = await load(deps, call)
    const { application, ledger, row, owner, files, stored, context } = loaded
    const readOnly = readOnlyIn(loaded, ledger)
    const file = files.find(({ id }) => id === param(call, 'file').split('~').at(-1))
    if (!file) throw new DomainError('file.not-found')
    if (readOnly) throw new DomainError(readOnly === 'ended' ? 'ledger.refused' : 'ledger.not-kept')
    const left = { ...context, attachments: attachmentCounts(files.filter(({ id }) => id !== file.id)) }
    const kept = standing(stored)
    const problems = kept ? check(ledger.form, kept.answers, left) : []
    if (problems.some((problem) => problem.path.startsWith('attachments.')))
      throw new DomainError('ledger.invalid', { problems })
    await deps.files.remove(owner, file.id)
    const back = ledgerLinks(deps.side, application.id).upload(ledger.code, row, file.slot)
    return call.wantsJson ? json({ removed: file.id }) : seeOther(back)
  }
}

async function load(deps: LedgerPageDeps, call: Call): Promise<Loaded> {
  const home = await ledgerHome(deps, call)
  const ledger = ledgerIn(call)
  const row = param(call, 'row')
  if (!isRowId(row)) throw new DomainError('ledger.not-found')
  const owner = ledgerOwner({ caseId: home.application.id, book: ledger.code, row })
  const [stored, files] = await Promise.all([
    deps.books.entry(home.application.id, ledger.code, row),
    deps.files.list(owner),
  ])
  const context = { today: dateOf(deps.now()), attachments: attachmentCounts(files) }
  const writable = readOnlyIn(home, ledger) === undefined
  return { ...home, ledger, row, owner, stored, files, context, writable }
}

interface Typed {
  readonly answers: Answers
  readonly problems: readonly Problem[]
  /** Table to which the person just asked to add rows. */
  readonly added?: string
  readonly conflict?: true
  /** What of the locked quarters would change. */
  readonly altered?: readonly string[]
}

/** What was typed, with what keeps it from being saved. */
function typedIn(error: unknown, { lang }: Call): Typed | undefined {
  if (!(error instanceof DomainError)) return undefined
  // The action puts both into its own refusal.
  const { answers, problems } = error.details
  if (error.code === 'ledger.invalid')
    return {
      answers: answers as Answers,
      problems: problems as readonly Problem[],
      altered: alteredIn(error, lang),
    }
  return error.code === 'ledger.changed'
    ? { answers: answers as Answers, problems: [], conflict: true }
    : undefined
}

async function render(deps: LedgerPageDeps, call: Call, loaded: Loaded, typed: Typed): Promise<Reply> {
  const { application, title, row, stored, files, context, writable } = loaded
  const ledger = writable || !stored ? loaded.ledger : asWritten(loaded.ledger, stored)
  const { answers, added } = typed
  const problems = typed.conflict ? [conflictOf(ledger, stored)] : typed.problems
  const there = writable ? standing(stored) : stored
  const page = (
    <LedgerRow
      side={deps.side}
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
        writable
          ? {
              version: stored?.version ?? 0,
              problems,
              lockedUntil: application.lockedUntil,
              altered: typed.altered ?? [],
              reason: field(call, 'reason'),
              added,
              known: there !== undefined && !isReportedDemand(ledger.code, row),
            }
          : undefined
      }
    />
  )
  return deps.show(call, page, { status: typed.conflict ? 409 : problems.length > 0 ? 422 : 200 })
}

/** A ledger with the form a row was written with. */
function asWritten(ledger: Ledger, { form }: Entry): Ledger {
  return { ...ledger, form: ledgerForm(form.id, form.version) }
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
