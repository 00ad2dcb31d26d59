import type { Numbers } from '#domain/projection.ts'
import { added } from '#domain/projection.ts'
import { DISTRICTS } from '#schemas/reference/districts.ts'
import { districtById, districtInCharge } from '#schemas/reference/find-district.ts'

/** Sums of groups that are told apart by an id. */
export type Grouped = ReadonlyMap<string, Numbers>

/** Sums by the district in charge on a day: an abolished one's are its successor's. */
export function byDistrictInCharge(sums: Grouped, day: string): Grouped {
  return regroup(sums, (id) => districtInCharge(id, day)?.id ?? id)
}

export function byArea(sums: Grouped): Grouped {
  return regroup(sums, (id) => districtById(id)?.areaGroup ?? id)
}

/** The districts whose sums make up those of one on a day: itself and those it took over from. */
export function districtsOf(id: string, day: string): readonly string[] {
  return DISTRICTS.filter((one) => districtInCharge(one.id, day)?.id === id).map((one) => one.id)
}

function regroup(sums: Grouped, groupOf: (id: string) => string): Grouped {
  const groups = new Map<string, Numbers>()
  for (const [id, numbers] of sums) {
    const group = groupOf(id)
    groups.set(group, added(groups.get(group) ?? {}, numbers))
  }
  return groups
}
