import type { Parcel, Ring } from '#schemas/fields/geojson.ts'
import { readParcels } from '#schemas/fields/geojson.ts'

/** Tenths of a degree, about ten kilometres: a park lies in one to four of them. */
const cellsInDegree = 10
/** Points looked at along each side of the smaller boundary: a share is right to about a hundredth. */
const samples = 100

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The cells of a grid that a stored boundary touches, parcel by parcel; boundaries without a common cell do not overlap. */
export function cellsOf(boundary: string): string[] {
  const cells = (readParcels(boundary) ?? []).flatMap((parcel) => {
    const { west, south, east, north } = boxOf([parcel])
    return across(west, east).flatMap((x) => across(south, north).map((y) => `${x}_${y}`))
  })
  return [...new Set(cells)]
}

/** What a stored boundary fits into; undefined when the text is no boundary. */
export function boxIn(boundary: string): Box | undefined {
  const parcels = readParcels(boundary)
  return parcels && boxOf(parcels)
}

/** Whether two boxes have more than a line in common. */
export function meet(a: Box, b: Box): boolean {
  return a.east > b.west && b.east > a.west && a.north > b.south && b.north > a.south
}

/** Which part of the smaller of two boundaries lies in the other, from 0 to 1. */
export function overlapOf(one: string, other: string): number {
  const [a = [], b = []] = [readParcels(one), readParcels(other)]
  if (a.length === 0 || b.length === 0) return 0
  const [boxA, boxB] = [boxOf(a), boxOf(b)]
  if (!meet(boxA, boxB)) return 0
  return Math.max(shareIn(a, b, boxA), shareIn(b, a, boxB))
}

function shareIn(parcels: readonly Parcel[], others: readonly Parcel[], box: Box): number {
  let inside = 0
  let both = 0
  for (let i = 0; i < samples; i++)
    for (let j = 0; j < samples; j++) {
      const x = box.west + ((i + 0.5) / samples) * (box.east - box.west)
      const y = box.south + ((j + 0.5) / samples) * (box.north - box.south)
      if (!covers(parcels, x, y)) continue
      inside += 1
      if (covers(others, x, y)) both += 1
    }
  return inside === 0 ? 0 : both / inside
}

function covers(parcels: readonly Parcel[], x: number, y: number): boolean {
  return parcels.some(
    ([outer = [], ...holes]) => within(outer, x, y) && !holes.some((hole) => within(hole, x, y)),
  )
}

/** Whether a line from the point to the east crosses the ring an odd number of times. */
function within(ring: Ring, x: number, y: number): boolean {
  let odd = false
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? []
    const [x2 = 0, y2 = 0] = ring[i] ?? []
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd
  }
  return odd
}

function boxOf(parcels: readonly Parcel[]): Box {
  const points = parcels.flatMap(([outer = []]) => outer)
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  return { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) }
}

function across(from: number, to: number): number[] {
  const first = Math.floor(from * cellsInDegree)
  const last = Math.floor(to * cellsInDegree)
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
}
