import { DomainError } from '#domain/errors.ts'
import { isRowId, ledgerOwner } from '#domain/ledgers/owner.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { LedgerView } from '#functions/views/ledgers.tsx'
import { ledgerIn, ledgerPage, ledgersPage, ledgerTable, rowHistory } from '#functions/views/ledgers.tsx'
import { filledSlots } from '#functions/views/slots.ts'
import { ledgerForm, rowName } from '#schemas/ledgers/catalogue.ts'
import { LedgerRow } from '#web/pages/ledger-row.tsx'
import type { ProgrammeDeps, ReadHome } from './deps.ts'
import { readHome } from './deps.ts'

/** The ledgers of a park, for the offices that may read it. */
export function showStaffLedgers(deps: ProgrammeDeps): Handler {
  return async (call) => {
    const view = viewOf(deps, call, await readHome(deps, call))
    return deps.show(call, await ledgersPage(view))
  }
}

export function showStaffLedger(deps: ProgrammeDeps): Handler {
  return async (call) => {
    const view = viewOf(deps, call, await readHome(deps, call))
    const ledger = ledgerIn(call)
    if (call.wantsJson) {
      const entries = await deps.books.entries(view.application.id, ledger.code)
      return json({
        rows: entries
          .filter(({ removedAt }) => removedAt === undefined)
          .map(({ id, at, answers }) => ({ id, at, answers })),
      })
    }
    const page = Number(call.query.get('page')) || 1
    return deps.show(call, await ledgerPage({ ...view, ledger, page }))
  }
}

/** One row with its evidence and its history, also one that was struck out. */
export function showStaffLedgerRow(deps: ProgrammeDeps): Handler {
  return async (call) => {
    const { application, title } = await readHome(deps, call)
    const ledger = ledgerIn(call)
    const row = param(call, 'row')
    const place = { caseId: application.id, book: ledger.code, row }
    const stored = isRowId(row) ? await deps.books.entry(place.caseId, place.book, row) : undefined
    if (!stored) throw new DomainError('ledger.not-found')
    if (call.wantsJson) return json({ row, answers: stored.answers, removedAt: stored.removedAt })
    const form = ledgerForm(stored.form.id, stored.form.version)
    const [files, history] = await Promise.all([
      deps.files.list(ledgerOwner(place)),
      rowHistory(deps.books, stored, call.lang),
    ])
    return deps.show(
      call,
      <LedgerRow
        side="staff"
        caseId={application.id}
        parkName={title.officialName}
        ledger={{ ...ledger, form }}
        row={row}
        name={rowName(ledger, stored.answers)}
        answers={stored.answers}
        context={{ today: dateOf(deps.now()) }}
        slots={filledSlots(form, files, call.lang)}
        history={history}
      />,
    )
  }
}

export function downloadStaffLedger(deps: ProgrammeDeps): Handler {
  return async (call) => {
    const view = viewOf(deps, call, await readHome(deps, call))
    return ledgerTable(view, ledgerIn(call), param(call, 'name'))
  }
}

function viewOf(deps: ProgrammeDeps, call: Call, { application, title }: ReadHome): LedgerView {
  return {
    books: deps.books,
    application,
    title,
    side: 'staff',
    today: dateOf(deps.now()),
    lang: call.lang,
  }
}
