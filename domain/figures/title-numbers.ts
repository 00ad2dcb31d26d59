import type { Home, Look } from '#domain/figures/home.ts'
import type { Numbers } from '#domain/projection.ts'
import { dateOf } from '#domain/time.ts'
import type { Title, TitleStatus } from '#domain/title.ts'
import { TitleStatus as Status } from '#domain/title.ts'
import { HUNDREDTHS } from '#schemas/figures/build.ts'
import { PLAN_YEARS } from '#schemas/figures/gathering.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num } from '#schemas/rule.ts'

/** The state of a title at the end of a day, by its history. */
export function statusOn({ status, history }: Pick<Title, 'status' | 'history'>, day: string): TitleStatus {
  const next = history
    .filter(({ what, at }) => what === 'moved' && dateOf(at) > day)
    .toSorted((a, b) => a.at.localeCompare(b.at))[0]
  const before = Status.safeParse(next?.before?.status)
  return before.success ? before.data : status
}

/** D01, D05 and the area of D16. */
export function titleNumbers({ title, applied }: Home, { on, status, counted }: Look): Numbers {
  const built = title.buildStatus === '已建成' && (title.acceptedOn === undefined || title.acceptedOn <= on)
  return {
    [`title.${status}`]: 1,
    homes: counted ? 1 : 0,
    homesBuilt: counted && built ? 1 : 0,
    areaUsable: Math.round((num(applied, 'usableArea') || 0) * HUNDREDTHS),
    ...(counted && Object.fromEntries(PLAN_YEARS.flatMap((year) => forecast(title, applied, year)))),
  }
}

/** What the park plans for the end of a year, and whether it still holds its title then. */
function forecast({ validTo }: Title, applied: Home['applied'], year: number): (readonly [string, number])[] {
  if (validTo < `${year}-12-31`) return []
  return [
    [`through.${year}`, 1],
    [`plan.${year}`, plannedStartups(applied, year) ?? 0],
  ]
}

/** Start-ups the park’s plan names for a year (F01 年度目标表). */
export function plannedStartups(applied: Home['applied'], year: number): number | undefined {
  const row = rowsOf(applied.targetTable).find((one) => num(one, 'year') === year)
  const planned = row ? num(row, 'startups') : Number.NaN
  return Number.isFinite(planned) ? Math.round(planned) : undefined
}
