import { dateOf } from '#domain/time.ts'
import { isLive } from '#domain/title.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { Sent } from '#functions/views/imported.ts'
import { nothingSent, pastedIn, rowProblems, sentFile, sentText } from '#functions/views/imported.ts'
import type { LedgerView } from '#functions/views/ledgers.tsx'
import { ledgerIn, ledgerPage, ledgersPage, ledgerTable } from '#functions/views/ledgers.tsx'
import { LEDGERS } from '#schemas/ledgers/catalogue.ts'
import type { RowProblem } from '#web/components/row-problems.tsx'
import { t } from '#web/messages/text.ts'
import { path } from '#web/routes.ts'
import type { Home } from './deps.ts'
import { homeOf } from './deps.ts'
import type { LedgerPageDeps } from './ledger-row.tsx'

export function showLedgers(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const home = await homeOf(deps, call)
    if (call.wantsJson) return json({ ledgers: LEDGERS.map(({ code, form }) => ({ code, form: form.id })) })
    return deps.show(call, await ledgersPage(viewOf(deps, call, home)))
  }
}

export function showLedger(deps: LedgerPageDeps): Handler {
  return (call) => render(deps, call, {})
}

/** Takes over a file; one with problems changes nothing and every problem is named. */
export function importLedgerFile(deps: LedgerPageDeps): Handler {
  return async (call) => take(deps, call, await sentFile(call), field(call, 'fileReason'))
}

/** Takes over what was copied from a spreadsheet; with problems nothing is added and the text comes back. */
export function pasteLedger(deps: LedgerPageDeps): Handler {
  return async (call) => take(deps, call, await sentText(call), field(call, 'reason'))
}

export function downloadLedger(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const home = await homeOf(deps, call)
    return ledgerTable(viewOf(deps, call, home), ledgerIn(call), param(call, 'name'))
  }
}

function viewOf(deps: LedgerPageDeps, call: Call, home: Home): LedgerView {
  return { books: deps.books, ...home, side: 'park', today: dateOf(deps.now()), lang: call.lang }
}

async function take(deps: LedgerPageDeps, call: Call, sent: Sent, reason: string): Promise<Reply> {
  await homeOf(deps, call)
  const { code: book } = ledgerIn(call)
  if (sent.kind === 'refused') return refuse(deps, call, sent.problems, reason)
  const caseId = param(call, 'id')
  const keeping = { caseId, book, accountId: accountOf(call).id, actor: applicantOf(call) }
  const { problems, ...done } = await deps.importRows({ ...keeping, cells: sent.cells, reason })
  if (problems.length > 0) return refuse(deps, call, rowProblems(call, problems), reason)
  const { added, changed, same } = done
  if (added + changed + same === 0) return refuse(deps, call, [nothingSent(call)], reason)
  if (call.wantsJson) return json(done)
  const flash = new URLSearchParams({
    added: String(added),
    changed: String(changed),
    same: String(same),
  })
  return seeOther(`${path('ledger', { id: caseId, ledger: book })}?${flash}`)
}

function refuse(
  deps: LedgerPageDeps,
  call: Call,
  problems: readonly RowProblem[],
  reason: string,
): Reply | Promise<Reply> {
  if (call.wantsJson) return json({ problems }, 422)
  return render(deps, call, { refused: problems, pasted: pastedIn(call), reason })
}

interface Refused {
  readonly refused?: readonly RowProblem[]
  readonly pasted?: string
  readonly reason?: string
}

async function render(
  deps: LedgerPageDeps,
  call: Call,
  { refused = [], pasted, reason }: Refused,
): Promise<Reply> {
  const home = await homeOf(deps, call)
  const ledger = ledgerIn(call)
  const { application, title } = home
  if (call.wantsJson) {
    const entries = await deps.books.entries(application.id, ledger.code)
    return json({ rows: entries.filter(({ removedAt }) => removedAt === undefined).map(rowOf) })
  }
  const writing = {
    next: deps.newId('row'),
    lockedUntil: application.lockedUntil,
    reason,
    pasted,
    refused,
    flash: flashOf(call),
  }
  const page = await ledgerPage({
    ...viewOf(deps, call, home),
    ledger,
    page: Number(call.query.get('page')) || 1,
    writing: isLive(title) ? writing : undefined,
  })
  return deps.show(call, page, { status: refused.length > 0 ? 422 : 200 })
}

function rowOf({ id, version, at, answers }: { id: string; version: number; at: string; answers: unknown }) {
  return { id, version, at, answers }
}

/** What was just done, as the address it led to says. */
function flashOf({ query, lang }: Call): string | undefined {
  const { ledgers: text } = t(lang)
  if (query.has('saved')) return text.saved
  if (query.has('removed')) return text.removed
  const count = (name: string) => Number(query.get(name)) || 0
  return query.has('added') ? text.imported(count('added'), count('changed'), count('same')) : undefined
}
