import { digitalFigures } from '#domain/ledgers/digital.ts'
import { count } from '#domain/ledgers/figure.ts'
import { financeFigures } from '#domain/ledgers/finance.ts'
import { industryFigures } from '#domain/ledgers/industry.ts'
import { livingFigures } from '#domain/ledgers/living.ts'
import { peopleFigures } from '#domain/ledgers/people.ts'
import { programmeFigures } from '#domain/ledgers/programme.ts'
import type { Figure, LedgerRows, Span } from '#domain/ledgers/rows.ts'
import { dated, linesOf, saying } from '#domain/ledgers/rows.ts'
import { servicesFigures } from '#domain/ledgers/services.ts'
import { technologyFigures } from '#domain/ledgers/technology.ts'
import { addDays, addMonths } from '#schemas/fields/day.ts'
import { EVENT_TYPES } from '#schemas/ledgers/events.ts'
import type { LedgerMetric } from '#schemas/ledgers/metrics.ts'

export type LedgerFigures = { readonly [metric in LedgerMetric]: Figure }

/** Every figure the ledgers of a park give. Flows count what is dated in the span, stocks what holds on its last day; shares are 0–1. */
export function ledgerFigures(rows: LedgerRows, span: Span): LedgerFigures {
  return {
    ...industryFigures(rows, span),
    ...technologyFigures(rows, span),
    ...financeFigures(rows, span),
    ...peopleFigures(rows, span),
    ...digitalFigures(rows, span),
    ...servicesFigures(rows, span),
    ...livingFigures(rows, span),
    ...programmeFigures(rows, span),
  }
}

/** Events of the span by their type, in the order of the list; types without any are there with 0. */
export function eventsByType(
  rows: LedgerRows,
  span: Span,
): readonly { readonly type: string; readonly figure: Figure }[] {
  const held = dated(linesOf(rows, 'L02'), 'heldOn', span)
  return EVENT_TYPES.map(({ value }) => ({ type: value, figure: count(saying(held, 'type', value)) }))
}

/** The twelve months up to a day: figures called …12m are the flows of this span. */
export function twelveMonthsTo(day: string): Span {
  return { from: addDays(addMonths(day, -12), 1), to: day }
}

/** The span of a year, up to a day inside it where it is not over. */
export function yearTo(day: string): Span {
  return { from: `${day.slice(0, 4)}-01-01`, to: day }
}
