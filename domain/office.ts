import { districts } from '#schemas/reference/districts.ts'

/** The office that acts for a district on a date: itself, or its successor once it was abolished. */
export function officeOf(districtId: string, today: string): string {
  const district = districts.find((d) => d.id === districtId)
  if (!district) throw new Error(`no district ${districtId}`)
  const ended = district.validTo !== undefined && district.validTo !== null && today >= district.validTo
  return ended && district.successor ? officeOf(district.successor, today) : district.id
}
