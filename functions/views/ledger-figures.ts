import type { LedgerFigures } from '#domain/ledger-figures.ts'
import { ledgerFigures, yearTo } from '#domain/ledger-figures.ts'
import type { Figure, LedgerRow, LedgerRows, RowRef } from '#domain/ledgers/rows.ts'
import { ledgerOf, rowName } from '#schemas/ledgers/catalogue.ts'
import type { LedgerMetricWords } from '#schemas/ledgers/metrics/metric.ts'
import { LEDGER_METRICS } from '#schemas/ledgers/metrics.ts'
import type { LedgerFigure } from '#web/components/ledger-figures.tsx'
import type { LedgerLinks } from '#web/components/ledger-links.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'

/** What a ledger gives in the year up to a day, each figure with the rows behind it. */
export function figuresOf(
  code: string,
  rows: LedgerRows,
  today: string,
  links: LedgerLinks,
  lang: Lang,
): LedgerFigure[] {
  return fedBy(code, ledgerFigures(rows, yearTo(today))).map(([words, figure]) => ({
    name: lang === 'en' ? words.en : words.zh,
    value: written(words, figure, lang),
    formula: lang === 'en' ? words.formulaEn : words.formula,
    rows: figure.from.map(({ book, id }) => ({
      href: links.row(book, id),
      name: nameOf(rows[book] ?? [], { book, id }, book !== code),
    })),
  }))
}

/** The same in one line each, for every ledger. */
export function feedsOf(rows: LedgerRows, today: string, lang: Lang): (code: string) => string[] {
  const figures = ledgerFigures(rows, yearTo(today))
  return (code) =>
    fedBy(code, figures).map(
      ([words, figure]) => `${lang === 'en' ? words.en : words.zh} ${written(words, figure, lang)}`,
    )
}

function fedBy(code: string, figures: LedgerFigures): (readonly [LedgerMetricWords, Figure])[] {
  const found = new Map(Object.entries(figures))
  return Object.entries(LEDGER_METRICS).flatMap(([metric, words]) => {
    const figure = found.get(metric)
    return figure && words.books.some((book) => book === code) ? [[words, figure] as const] : []
  })
}

/** A row by its place and name; with its ledger where that is another one. */
function nameOf(rows: readonly LedgerRow[], { book, id }: RowRef, withBook: boolean): string {
  const at = rows.findIndex((row) => row.id === id)
  const ledger = ledgerOf(book)
  const name = ledger && rowName(ledger, rows[at]?.answers ?? {})
  return [withBook ? book : '', String(at + 1), name ?? ''].filter(Boolean).join(' ')
}

function written({ unit }: LedgerMetricWords, { value }: Figure, lang: Lang): string {
  const { ledgers: text } = t(lang)
  if (value === null) return text.noValue
  if (unit === '比例') return text.percent(value)
  if (unit === '') return value > 0 ? text.yes : text.no
  const grouped = String(value).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')
  return lang === 'en' ? grouped : `${grouped} ${unit}`
}
