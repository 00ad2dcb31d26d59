import type { Candidate } from '#domain/draw.ts'
import type { Need } from '#domain/draw-needs.ts'

/**
 * Whether so many seats, each taken from another unit, can meet all needs: the fewest experts for each set of needs, unit by unit.
 */
export function covers(
  needs: readonly Need[],
  experts: readonly Candidate[],
  units: ReadonlyMap<string, string>,
  seats: number,
): boolean {
  const all = 2 ** needs.length - 1
  const offers = new Map<string, Set<number>>()
  for (const expert of experts) {
    const met = needs.reduce((sum, need, n) => sum + (need.met(expert) ? 2 ** n : 0), 0)
    const unit = units.get(expert.id) ?? expert.id
    if (met > 0) offers.set(unit, (offers.get(unit) ?? new Set()).add(met))
  }
  let fewest = new Map([[0, 0]])
  for (const masks of offers.values()) {
    const next = new Map(fewest)
    for (const [had, count] of fewest)
      for (const met of masks) {
        const now = had | met
        next.set(now, Math.min(next.get(now) ?? Number.POSITIVE_INFINITY, count + 1))
      }
    fewest = next
  }
  return (fewest.get(all) ?? Number.POSITIVE_INFINITY) <= seats
}
