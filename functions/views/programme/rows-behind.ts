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
  return [{ href: path('staffPark', { id: caseId }), name: openRows[behind.kind] }]
}
