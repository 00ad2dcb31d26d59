import { alteredLine } from '#domain/altered-words.ts'
import { CorrectionData } from '#domain/correction.ts'
import { isOpenMatter } from '#domain/matter.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { Sent } from '#functions/views/imported.ts'
import { nothingSent, pastedIn, rowProblems, sentFile, sentText } from '#functions/views/imported.ts'
import type { LedgerView } from '#functions/views/ledgers.tsx'
import { ledgerIn, ledgerPage, ledgersPage, ledgerTable } from '#functions/views/ledgers.tsx'
import { officeName } from '#functions/views/timeline.ts'
import { LEDGERS } from '#schemas/ledgers/catalogue.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import type { RowProblem } from '#web/components/row-problems.tsx'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { LedgerHome, LedgerPageDeps } from './deps.ts'
import { ledgerHome, readOnlyIn } from './deps.ts'

export function showLedgers(deps: LedgerPageDeps): Handler {
  return async (call) => {
    const home = await ledgerHome(deps, call)
    if (call.wantsJson)
      return json({ ledgers: LEDGERS.map(({ code, form, keptBy }) => ({ code, form: form.id, keptBy })) })
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
    const home = await ledgerHome(deps, call)
    return ledgerTable(viewOf(deps, call, home), ledgerIn(call), param(call, 'name'))
  }
}

function viewOf(
  { books, side, now }: LedgerPageDeps,
  call: Call,
  { application, title }: LedgerHome,
): LedgerView {
  return { books, application, title, side, today: dateOf(now()), lang: call.lang }
}

async function take(deps: LedgerPageDeps, call: Call, sent: Sent, reason: string): Promise<Reply> {
  const { application, writer, actor } = await ledgerHome(deps, call)
  const { code: book } = ledgerIn(call)
  if (sent.kind === 'refused') return refuse(deps, call, sent.problems, reason)
  const caseId = application.id
  const keeping = { caseId, book, writer, actor }
  const { problems, ...done } = await deps.importRows({ ...keeping, cells: sent.cells, reason })
  if (problems.length > 0) return refuse(deps, call, rowProblems(call, problems), reason)
  const { added, changed, same, asked } = done
  if (added + changed + same + asked === 0) return refuse(deps, call, [nothingSent(call)], reason)
  if (call.wantsJson) return json(asked > 0 ? done : { added, changed, same })
  const flash = new URLSearchParams({
    added: String(added),
    changed: String(changed),
    same: String(same),
    ...(asked > 0 && { asked: String(asked) }),
  })
  return seeOther(`${ledgerLinks(deps.side, caseId).ledger(book)}?${flash}`)
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
  const home = await ledgerHome(deps, call)
  const ledger = ledgerIn(call)
  const { application } = home
  if (call.wantsJson) {
    const entries = await deps.books.entries(application.id, ledger.code)
    return json({ rows: entries.filter(({ removedAt }) => removedAt === undefined).map(rowOf) })
  }
  const readOnly = readOnlyIn(home, ledger)
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
    waiting: await waitingIn(deps, application.id, ledger.code, call.lang),
    writing: readOnly ? undefined : writing,
    readOnly,
  })
  return deps.show(call, page, { status: refused.length > 0 ? 422 : 200 })
}

/** Corrections of the ledger that nobody has decided on. */
async function waitingIn({ matters }: LedgerPageDeps, caseId: string, book: string, lang: Lang) {
  const asked = (await matters.ofCase(caseId, 'correction')).filter(isOpenMatter)
  return asked.flatMap(({ openedAt, data }) => {
    const known = CorrectionData.parse(data)
    if (known.book !== book) return []
    const altered = known.altered.map((one) => alteredLine(one, lang === 'en' ? 'en' : 'zh'))
    return [
      {
        about: known.about,
        at: openedAt,
        by: known.office === undefined ? known.askedBy : officeName(known.office, lang),
        reason: known.reason,
        altered,
      },
    ]
  })
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
  if (query.has('added'))
    return text.imported(count('added'), count('changed'), count('same'), count('asked'))
  return query.has('asked') ? text.askedApproval : undefined
}
