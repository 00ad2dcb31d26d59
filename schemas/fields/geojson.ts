import * as z from 'zod/mini'

const Position = z.array(z.number()).check(z.minLength(2), z.maxLength(3))
const Ring = z.array(Position).check(z.minLength(4))
const Polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).check(z.minLength(1)) })
const MultiPolygon = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(Ring).check(z.minLength(1))).check(z.minLength(1)),
})
const Geometry = z.union([Polygon, MultiPolygon])
const Feature = z.object({ type: z.literal('Feature'), geometry: Geometry })
const Document = z.union([
  Geometry,
  Feature,
  z.object({ type: z.literal('FeatureCollection'), features: z.array(Feature).check(z.minLength(1)) }),
])

export type Ring = z.infer<typeof Ring>
/** A polygon as its rings, the outer one first. */
export type Parcel = readonly Ring[]

/** The parcels of a GeoJSON text: a (multi)polygon, a feature or a collection of them. Undefined when it is none. */
export function readParcels(text: string): readonly Parcel[] | undefined {
  const found = Document.safeParse(parseJson(text))
  if (!found.success) return undefined
  const geometries =
    found.data.type === 'FeatureCollection'
      ? found.data.features.map((feature) => feature.geometry)
      : [found.data.type === 'Feature' ? found.data.geometry : found.data]
  return geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
}

/** The stored form: one bare geometry. */
export function writeParcels(parcels: readonly Parcel[]): string {
  const [first] = parcels
  return JSON.stringify(
    parcels.length === 1
      ? { type: 'Polygon', coordinates: first }
      : { type: 'MultiPolygon', coordinates: parcels },
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
