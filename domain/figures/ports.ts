import type { Grouped } from '#domain/figures/grouping.ts'
import type { HomeFigures } from '#domain/projection.ts'

/** The units a park counted first, and those another park had counted before; each by credit code or team number. */
export interface CountedUnits {
  readonly mine: readonly string[]
  readonly others: readonly string[]
  readonly version: number
}

/** What is kept of a park. */
export interface KeptFigures {
  /** Oldest first. */
  readonly quarters: readonly HomeFigures[]
  readonly units: CountedUnits
  /** The day on which its figures change though nobody does anything. */
  readonly recountOn?: string | undefined
}

/** What each park brings to the dashboards. Follows its case after a moment. */
export interface Projections {
  ofHome(caseId: string): Promise<KeptFigures>
  /** Puts a summary in the place of the one that was read, and moves the sums of its groups by the difference. @throws ConflictError on `figures` */
  save(before: HomeFigures | undefined, after: Omit<HomeFigures, 'version'>): Promise<void>
  /** Notes who counted these units first: this park, unless another one had before. @throws ConflictError on `figures` */
  countUnits(caseId: string, before: CountedUnits, codes: readonly string[]): Promise<CountedUnits>
  /** Notes the day on which a park’s figures change though nobody does anything. */
  recountOn(caseId: string, day: string): Promise<void>
  /** Parks whose figures the calendar has changed by this day, longest waiting first. */
  recountsBy(day: string, most: number): Promise<string[]>
  /** Puts sums in the place of those kept, unless a summary was saved meanwhile. Tells how many were wrong. */
  repair(quarter: string, caseIds: readonly string[]): Promise<number>
}

/** The sums of parks the dashboards are made of: so many items whatever the number of parks. */
export interface Sums {
  /** By quarter, oldest first. */
  city(): Promise<Grouped>
  /** By district as it was when the park was designated; by cluster. */
  districts(quarter: string): Promise<Grouped>
  clusters(quarter: string): Promise<Grouped>
  /** Of some districts in some quarters, by quarter. */
  ofDistricts(ids: readonly string[], quarters: readonly string[]): Promise<Grouped>
}

/** Figures of single parks, for the rows behind a figure. */
export interface HomePages {
  /** Parks of a quarter by district, a page at a time; `after` is where the last page ended. */
  page(about: {
    readonly quarter: string
    readonly districts?: readonly string[] | undefined
    readonly after?: string | undefined
    readonly most: number
  }): Promise<{ readonly homes: readonly HomeFigures[]; readonly next?: string | undefined }>
}
