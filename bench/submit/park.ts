import type { ParkSpec } from '#schemas/examples/park.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import { exampleRoster } from '#schemas/examples/roster.ts'

export const rosterSize = 50

/** The worked park with as many other firms as make a roster of 50. */
export function benchPark(asOf: string, today: string): ParkSpec {
  const missing = rosterSize - exampleRoster(WORKED, asOf, today).length
  return { ...WORKED, others: WORKED.others + missing }
}
