import type { Figure } from '#schemas/figures/figure.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { path } from '#web/routes.ts'

export interface RowsLink {
  readonly href: string
  readonly name: string
}

/** Where the rows of a park are that a figure was counted from. */
export function rowsBehind({ behind }: Figure, caseId: string, lang: Lang): RowsLink[] {
  const { openRows } = t(lang).programme
  switch (behind.kind) {
    case 'ledgers':
      return behind.books.map((ledger) => ({
        href: path('staffLedger', { id: caseId, ledger }),
        name: ledger,
      }))
    case 'roster':
      return [{ href: path('staffRoster', { id: caseId }), name: openRows.roster }]
    default:
      return [{ href: path('staffPark', { id: caseId }), name: openRows[behind.kind] }]
  }
}
