import type { District } from '#schemas/reference/districts.ts'
import { DISTRICTS } from '#schemas/reference/districts.ts'

const BY_ID = new Map(DISTRICTS.map((district) => [district.id, district]))

export function districtById(id: string): District | undefined {
  return BY_ID.get(id)
}

/** Units that may recommend on this day. */
export function districtsOn(day: string): readonly District[] {
  return DISTRICTS.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || day < validTo),
  )
}

/** Who acts for a district on this day: itself, or whoever took over. */
export function districtInCharge(id: string, day: string): District | undefined {
  const district = BY_ID.get(id)
  if (!district || district.validTo === null || day < district.validTo) return district
  return district.successor === null ? undefined : districtInCharge(district.successor, day)
}
