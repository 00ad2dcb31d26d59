import { area } from '@turf/area'
import { kinks } from '@turf/kinks'
import * as z from 'zod/mini'
import type { Base, Chain, Constraint } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import type { Parcel, Ring } from '#schemas/fields/geojson.ts'
import { readParcels, writeParcels } from '#schemas/fields/geojson.ts'
import { typed } from '#schemas/fields/typed.ts'
import { inSentence, message, toFill } from '#schemas/fields/wording.ts'

/** Chongqing with a margin, in degrees. */
const WEST = 105.1
const EAST = 110.3
const SOUTH = 28.1
const NORTH = 32.3
const MOST_POINTS = 2000
const MOST_CHARACTERS = 200_000

export interface BoundaryBuilder extends Chain<BoundaryBuilder> {}

/** The outline of a place as the text of one GeoJSON Polygon or MultiPolygon. */
export function boundary(label: string, en: string): BoundaryBuilder {
  return build(base(label, en))
}

function build(spec: Base): BoundaryBuilder {
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'boundary',
      limit: MOST_CHARACTERS,
      schema: () => z.string().check(z.minLength(1), z.maxLength(MOST_CHARACTERS)),
      decode: (posted, name) => {
        const text = typed(posted, name)
        if (text === undefined || text.length > MOST_CHARACTERS) return text
        const parcels = readParcels(text)
        return parcels ? writeParcels(parcels) : text
      },
      required: toFill(spec),
      constraints: constraints(spec),
    }),
  }
}

/** Area of a stored boundary in ㎡; undefined when the text is no boundary. */
export function boundaryArea(text: string): number | undefined {
  const parcels = readParcels(text)
  return parcels && area({ type: 'MultiPolygon', coordinates: parcels.map((parcel) => [...parcel]) })
}

export function parcelCount(text: string): number | undefined {
  return readParcels(text)?.length
}

function constraints({ label, en }: Base): Constraint[] {
  const every = (test: (parcel: Parcel) => boolean) => (value: unknown) =>
    (readParcels(String(value)) ?? []).every(test)
  const ofRings = (test: (ring: Ring) => boolean) => every((parcel) => parcel.every(test))
  return [
    {
      message: message(
        'boundary-format',
        `${label}应为 GeoJSON 格式的 Polygon 或 MultiPolygon，例如 {"type":"Polygon","coordinates":[[[106.5,29.5],[106.51,29.5],[106.51,29.51],[106.5,29.5]]]}`,
        `${en} must be a GeoJSON Polygon or MultiPolygon, like {"type":"Polygon","coordinates":[[[106.5,29.5],[106.51,29.5],[106.51,29.51],[106.5,29.5]]]}`,
      ),
      holds: (value) =>
        typeof value === 'string' && value.length <= MOST_CHARACTERS && readParcels(value) !== undefined,
    },
    {
      message: message(
        'boundary-points',
        `${label}不超过 ${MOST_POINTS} 个坐标点`,
        `${en} must have ${MOST_POINTS} points or fewer`,
      ),
      holds: (value) =>
        (readParcels(String(value)) ?? []).flat().reduce((sum, ring) => sum + ring.length, 0) <= MOST_POINTS,
    },
    {
      message: message(
        'boundary-open',
        `${label}的每个环应首尾相接（首点与末点相同）`,
        `Every ring of the ${inSentence(en)} must end at its first point`,
      ),
      holds: ofRings(isClosed),
    },
    {
      message: message(
        'boundary-outside',
        `${label}应在重庆市范围内（东经 ${WEST}–${EAST}，北纬 ${SOUTH}–${NORTH}），坐标顺序为经度、纬度`,
        `${en} must lie within Chongqing (${WEST}–${EAST} E, ${SOUTH}–${NORTH} N), longitude before latitude`,
      ),
      holds: ofRings((ring) => ring.every(isInside)),
    },
    {
      message: message('boundary-crossing', `${label}的边线不能自相交`, `${en} must not cross itself`),
      holds: every((parcel) => kinks({ type: 'Polygon', coordinates: [...parcel] }).features.length === 0),
    },
    {
      message: message('boundary-empty', `${label}围成的面积应大于 0`, `${en} must enclose an area`),
      holds: every((parcel) => area({ type: 'Polygon', coordinates: [...parcel] }) > 0),
    },
  ]
}

function isClosed(ring: Ring): boolean {
  const first = ring[0]
  const last = ring.at(-1)
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

function isInside([longitude = 0, latitude = 0]: readonly number[]): boolean {
  return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH
}
