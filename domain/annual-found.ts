import type { Counts } from '#domain/annual.ts'

interface Figure {
  readonly value: number | null
}

export interface Incidents {
  /** Figures of all ledgers for the year, by metric. */
  readonly ledgers: { readonly [metric: string]: Figure }
  /** Reports more than ten working days late or never handed in. */
  readonly lateReports: number
  readonly overdueRectifications: number
  /** Changes of the park that were reported after their time. */
  readonly lateChanges: number
  readonly missedTwice: boolean
}

export interface Found {
  readonly bonus: Counts
  readonly deductions: Counts
  readonly vetoes: readonly string[]
}

/** What the records alone suggest for bonus, deductions and vetoes: the city recognises each or not. source: the programme's annual rubric, X, Y and V items */
export function suggested({ ledgers, ...known }: Incidents): Found {
  const count = (...names: readonly string[]) =>
    names.reduce((sum, name) => sum + (ledgers[name]?.value ?? 0), 0)
  const hits: readonly (readonly [code: string, hit: boolean])[] = [
    ['V2', count('accidentsSerious', 'accidentsMajor', 'accidentsGravest') > 0],
    ['V3', count('cyberMajor') > 0],
    ['V9', known.missedTwice],
    ['V10', known.lateChanges > 0],
  ]
  return {
    bonus: { X1: count('nationalApproved') },
    deductions: {
      Y1: count('accidentsOrdinary'),
      Y2: count('operatorPenalties'),
      Y3: known.lateReports,
      Y4: known.overdueRectifications,
    },
    vetoes: hits.flatMap(([code, hit]) => (hit ? [code] : [])),
  }
}
