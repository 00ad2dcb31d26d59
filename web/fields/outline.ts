type Point = readonly number[]
type Shape = readonly (readonly (readonly Point[])[])[]

const size = 200
const margin = 8

/** An SVG path of parcels in degrees, north up, longitude shortened by the latitude. */
export function outline(parcels: Shape): { viewBox: string; path: string } | undefined {
  const points = parcels.flat(2)
  if (points.length === 0) return undefined
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const width = (east - west) * squeeze
  const height = north - south
  const scale = size / Math.max(width, height, Number.EPSILON)
  const place = ([x = 0, y = 0]: Point) =>
    `${round((x - west) * squeeze * scale + margin)} ${round((north - y) * scale + margin)}`
  return {
    viewBox: `0 0 ${round(width * scale + 2 * margin)} ${round(height * scale + 2 * margin)}`,
    path: parcels.flatMap((parcel) => parcel.map((ring) => `M${ring.map(place).join('L')}Z`)).join(''),
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
