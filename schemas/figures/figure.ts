export interface Words {
  readonly zh: string
  readonly en: string
}

export const figureCodes = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
  'D18',
  'D19',
  'D20',
  'D21',
  'D22',
  'D23',
  'D24',
  'D25',
  'D26',
  'D27',
  'D28',
] as const
export type FigureCode = (typeof figureCodes)[number]

/** A stock is how it stands at the end of a period; a flow is what happened in it and adds up over quarters. */
export type Nature = 'stock' | 'flow'

/** A number that is kept for every park and summed for groups of parks. */
export interface Part extends Words {
  readonly key: string
}

/**
 * One line of a figure, and how it comes about for a group of parks: by adding up, by adding up units that are counted
 * once in the whole city, as a ratio of two sums, or as several sums side by side.
 */
export type Measure =
  | (Common & { readonly how: 'sum' | 'distinct'; readonly key: string })
  | (Common & { readonly how: 'ratio'; readonly of: string; readonly per: string; readonly times?: number })
  | (Common & { readonly how: 'distribution'; readonly parts: readonly Part[] })

interface Common extends Words {
  readonly id: string
  /** 家, 万元, % …; empty for a plain number. */
  readonly unit: Words
  readonly nature: Nature
  /** Numbers are kept as integers; this many of them make one unit. */
  readonly scale: number
}

/** What the reader sees when he asks for the rows behind a figure. */
export type Behind =
  | { readonly kind: 'homes' }
  | { readonly kind: 'roster' }
  | { readonly kind: 'ledgers'; readonly books: readonly string[] }
  | { readonly kind: 'matters'; readonly matters: readonly string[] }
  | { readonly kind: 'pipeline' }

/** A figure of the dashboard: what it is called, how it is worked out, and what lies behind it. */
export interface Figure extends Words {
  readonly code: FigureCode
  readonly formula: Words
  readonly measures: readonly Measure[]
  readonly behind: Behind
}
