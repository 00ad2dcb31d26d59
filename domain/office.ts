import { districtById, districtInCharge } from '#schemas/reference/find-district.ts'

/** The office that acts for a district on a date: itself, or its successor once it was abolished. */
export function officeOf(districtId: string, today: string): string {
  const district = districtInCharge(districtId, today)
  if (!district) throw new Error(`nobody acts for the district ${districtId}`)
  return district.id
}

/** How application numbers name a district. */
export function shortOf(districtId: string): string {
  const district = districtById(districtId)
  if (!district) throw new Error(`no district ${districtId}`)
  return district.short
}
