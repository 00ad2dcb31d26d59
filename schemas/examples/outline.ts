import { writeParcels } from '#schemas/fields/geojson.ts'

const METRES_PER_DEGREE = 111_320
const SIDE = 200
const GAP = 300

/** One or two square parcels of 40 000 ㎡ (60 亩) from a south-western corner. */
export function exampleBoundary([longitude, latitude]: readonly [number, number], parcels: 1 | 2): string {
  const east = (metres: number) =>
    round(longitude + metres / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)))
  const north = (metres: number) => round(latitude + metres / METRES_PER_DEGREE)
  const square = (from: number) => [
    [
      [east(from), north(0)],
      [east(from + SIDE), north(0)],
      [east(from + SIDE), north(SIDE)],
      [east(from), north(SIDE)],
      [east(from), north(0)],
    ],
  ]
  return writeParcels(parcels === 1 ? [square(0)] : [square(0), square(SIDE + GAP)])
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
