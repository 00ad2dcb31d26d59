import type { Grouped } from '#domain/figures/grouping.ts'
import { districtsOf } from '#domain/figures/grouping.ts'
import { quartersBetween, quartersSoFar } from '#domain/figures/periods.ts'
import type { Sums } from '#domain/figures/ports.ts'
import { yearSoFar } from '#domain/figures/value.ts'
import type { Officer } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import type { Numbers } from '#domain/projection.ts'
import { quarterOf } from '#domain/quarter.ts'
import { TARGET_PLANS } from '#schemas/reference/targets.ts'

/** The parks a reader may see figures of: all, or those of a district and of the ones it took over from. */
export interface Reach {
  readonly office: string
  readonly districts?: readonly string[] | undefined
}

export function reachOf({ office }: Pick<Officer, 'office'>, today: string): Reach {
  return office === cityOffice ? { office } : { office, districts: districtsOf(office, today) }
}

export const everybody: Reach = { office: cityOffice }

/** The sums of a reach by quarter: one query for the city, so many reads for a district, however many parks there are. */
export async function byQuarter(sums: Sums, { districts }: Reach, today: string): Promise<Grouped> {
  if (!districts) return sums.city()
  const begin = TARGET_PLANS[0]?.validFrom ?? today
  const all = await sums.ofDistricts(districts, quartersBetween(begin, today))
  return new Map([...all].filter(([, numbers]) => Object.keys(numbers).length > 0))
}

/** The quarter asked for, if there is anything of it; else the newest one. */
export function quarterIn(query: URLSearchParams, all: Grouped, today: string): string {
  const asked = query.get('quarter') ?? ''
  return all.has(asked) ? asked : ([...all.keys()].sort().at(-1) ?? quarterOf(today))
}

/** Stocks at the end of a quarter, flows since the first of January. */
export function soFar(all: Grouped, quarter: string): Numbers {
  return yearSoFar(quartersSoFar(quarter).map((one) => all.get(one) ?? {}))
}
