/** A figure of a park that its ledgers give: what it is called, its unit, the ledgers it is read from and how. */
export interface LedgerMetricWords {
  readonly zh: string
  readonly en: string
  readonly unit: string
  readonly books: readonly string[]
  readonly formula: string
  readonly formulaEn: string
}

/** Flows count what is dated in the span, stocks what holds on its last day. */
export const metric = (
  books: string,
  unit: string,
  zh: string,
  en: string,
  formula: string,
  formulaEn: string,
): LedgerMetricWords => ({ zh, en, unit, books: books.split(' '), formula, formulaEn })
