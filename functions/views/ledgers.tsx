import type { VNode } from 'preact'
import type { Application } from '#domain/application.ts'
import type { Entry } from '#domain/entry.ts'
import { booksIn, rowsIn } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { LedgerRows } from '#domain/ledgers/rows.ts'
import type { Books } from '#domain/ports.ts'
import type { Title } from '#domain/title.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { LEDGERS, ledgerOf, rowName } from '#schemas/ledgers/catalogue.ts'
import type { Ledger as LedgerSpec } from '#schemas/ledgers/ledger.ts'
import { booksBeside } from '#schemas/ledgers/metrics.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { exportLedger, ledgerTemplate, numberColumns } from '#schemas/tables/ledgers.ts'
import { isShort } from '#web/components/answer-columns.tsx'
import type { LedgerSide } from '#web/components/ledger-links.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import type { RowVersion } from '#web/components/row-history.tsx'
import { workbookType, writeWorkbook } from '#web/documents/workbook.ts'
import type { Lang } from '#web/messages/language.ts'
import { titleOf } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { LedgerProps } from '#web/pages/ledger.tsx'
import { Ledger } from '#web/pages/ledger.tsx'
import { Ledgers } from '#web/pages/ledgers.tsx'
import { csvOf } from './csv.ts'
import { feedsOf, figuresOf } from './ledger-figures.ts'

const perPage = 100
/** So many columns fit beside the name of a row. */
const mostColumns = 8

export interface LedgerView {
  readonly books: Books
  readonly application: Application
  readonly title: Title
  readonly side: LedgerSide
  readonly today: string
  readonly lang: Lang
}

/** The ledger a request names. @throws ledger.not-found */
export function ledgerIn(call: Call): LedgerSpec {
  const ledger = ledgerOf(param(call, 'ledger'))
  if (!ledger) throw new DomainError('ledger.not-found')
  return ledger
}

/** All ledgers with what each gives. */
export async function ledgersPage({
  books,
  application,
  title,
  side,
  today,
  lang,
}: LedgerView): Promise<VNode> {
  const rows = booksIn(await books.all(application.id))
  const feedsFor = feedsOf(rows, today, lang)
  return (
    <Ledgers
      side={side}
      caseId={application.id}
      parkName={title.officialName}
      year={today.slice(0, 4)}
      ledgers={LEDGERS.map(({ code, form, keptBy }) => ({
        code,
        keptBy,
        title: titleOf(lang, form),
        rows: rows[code]?.length ?? 0,
        feeds: feedsFor(code),
      }))}
    />
  )
}

/** One ledger, a hundred rows a page, newest last. */
export async function ledgerPage(
  view: LedgerView & {
    readonly ledger: LedgerSpec
    readonly page: number
    readonly waiting: LedgerProps['waiting']
    readonly writing?: LedgerProps['writing']
    readonly readOnly?: LedgerProps['readOnly']
  },
): Promise<VNode> {
  const { books, application, title, side, today, lang, ledger, writing } = view
  const { code, form } = ledger
  const read = await rowsOfBooks(books, application.id, [code, ...booksBeside(code)])
  const all = read[code] ?? []
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(pages, Math.max(1, view.page))
  const first = (page - 1) * perPage
  const rows = all.slice(first, first + perPage).map(({ id, answers }, i) => ({
    id,
    number: first + i + 1,
    name: rowName(ledger, answers) ?? titleOf(lang, form),
    answers,
  }))
  return (
    <Ledger
      side={side}
      caseId={application.id}
      parkName={title.officialName}
      ledger={ledger}
      rows={rows}
      shown={columnsFor(
        ledger,
        rows.map(({ answers }) => answers),
      )}
      inLine={isComposite(ledger)}
      total={all.length}
      page={page}
      pages={pages}
      context={{ today }}
      year={today.slice(0, 4)}
      figures={figuresOf(code, read, today, ledgerLinks(side, application.id), lang)}
      waiting={view.waiting}
      writing={writing}
      readOnly={view.readOnly}
    />
  )
}

/** The rows as a file, or an empty one to fill in. @throws document.not-found */
export async function ledgerTable(view: LedgerView, ledger: LedgerSpec, name: string): Promise<Reply> {
  const [what, kind] = name.split('.')
  if ((what !== 'rows' && what !== 'template') || (kind !== 'csv' && kind !== 'xlsx'))
    throw new DomainError('document.not-found')
  const { books, application, today, lang } = view
  const cells =
    what === 'template'
      ? ledgerTemplate(ledger, today)
      : exportLedger(ledger, rowsIn(await books.entries(application.id, ledger.code)))
  const title = titleOf(lang, ledger.form)
  const file = `${ledger.code} ${title}.${kind}`
  const headers = { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}` }
  if (kind === 'csv') return { status: 200, type: 'text/csv; charset=utf-8', body: csvOf(cells), headers }
  const numbers = numberColumns(ledger)
  const rows = cells.map((row, r) =>
    row.map((cell, c) => (r > 0 && numbers.has(c) && isNumber(cell) ? Number(cell) : cell)),
  )
  return { status: 200, type: workbookType, body: writeWorkbook([{ name: title, rows }]), headers }
}

/** What was done to a row, newest first. */
export async function rowHistory(
  books: Books,
  now: Entry | undefined,
  lang: Lang,
): Promise<readonly RowVersion[]> {
  if (!now) return []
  const versions = [...(await books.past(now.caseId, now.book, now.id)), now]
  return versions
    .map(({ at, by, answers, removedAt }, i) => ({
      at,
      by: by.kind === 'system' ? t(lang).history.system : by.name,
      answers,
      removed: removedAt !== undefined,
      before: versions[i - 1]?.answers,
    }))
    .reverse()
}

async function rowsOfBooks(books: Books, caseId: string, codes: readonly string[]): Promise<LedgerRows> {
  const read = await Promise.all(
    codes.map(async (code) => [code, rowsIn(await books.entries(caseId, code))] as const),
  )
  return Object.fromEntries(read)
}

/** Whether each kind of row answers something else, so that columns would be empty for most. */
function isComposite({ form }: LedgerSpec): boolean {
  return Object.values(allFields(form)).filter(({ when }) => when?.field === 'kind').length > 3
}

/** The first columns that any row has an answer for; names stand before them, long texts on the page of the row. */
function columnsFor(ledger: LedgerSpec, rows: readonly Answers[]): readonly string[] {
  if (isComposite(ledger)) return ['kind']
  return Object.entries(allFields(ledger.form))
    .filter(([key, field]) => !ledger.names.includes(key) && isShort(field))
    .filter(([key]) => rows.some((answers) => answers[key] !== undefined))
    .map(([key]) => key)
    .slice(0, mostColumns)
}

function isNumber(cell: string): boolean {
  return /^-?\d{1,15}(\.\d+)?$/.test(cell)
}
