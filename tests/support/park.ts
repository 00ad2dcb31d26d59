import type { ParkSpec } from '#schemas/examples/park.ts'
import { WORKED } from '#schemas/examples/parks.ts'

let parks = 0

/** A small park of its own name and place in a district. */
export function parkIn(districtId: string): ParkSpec {
  parks += 1
  const name = [...String(parks)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')
  const [longitude, latitude] = WORKED.corner
  const corner = [Number((longitude + parks / 100).toFixed(4)), latitude] as const
  // A firm is in one park only: every park has firms of its own.
  const seed = WORKED.seed + parks * 20_000
  return { ...WORKED, seed, key: `park${parks}`, parkName: `第${name}号示例园`, districtId, corner }
}
