import { describe, expect, it } from 'vitest'
import { boundary, boundaryArea, parcelCount } from '#schemas/fields/boundary.ts'
import { codes, typedInto } from '#tests/schemas/posted.ts'

const { field } = boundary('四至坐标范围', 'Boundary')

const SQUARE = [
  [106.5, 29.5],
  [106.51, 29.5],
  [106.51, 29.51],
  [106.5, 29.51],
  [106.5, 29.5],
]

const polygon = (...rings: number[][][]) => JSON.stringify({ type: 'Polygon', coordinates: rings })

describe('boundary', () => {
  // seed: B1
  it('accepts a closed polygon inside Chongqing', () => {
    expect(codes(field, polygon(SQUARE))).toEqual([])
  })

  it('stores a feature collection as one bare geometry', () => {
    const feature = {
      type: 'Feature',
      properties: { name: 'x' },
      geometry: { type: 'Polygon', coordinates: [SQUARE] },
    }
    const read = typedInto(field, JSON.stringify({ type: 'FeatureCollection', features: [feature, feature] }))
    expect(read).toBe(JSON.stringify({ type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE]] }))
    expect(parcelCount(String(read))).toBe(2)
  })

  it.each([
    ['not GeoJSON', '东至一号路', 'boundary-format'],
    ['a point', '{"type":"Point","coordinates":[106.5,29.5]}', 'boundary-format'],
    ['an open ring', polygon(SQUARE.slice(0, 4)), 'boundary-open'],
    ['latitude before longitude', polygon(SQUARE.map(([x = 0, y = 0]) => [y, x])), 'boundary-outside'],
    [
      'a point outside',
      polygon([
        [104, 30],
        [106.5, 29.5],
        [106.6, 29.6],
        [104, 30],
      ]),
      'boundary-outside',
    ],
    [
      'a bow tie',
      polygon([
        [106.5, 29.5],
        [106.51, 29.51],
        [106.51, 29.5],
        [106.5, 29.51],
        [106.5, 29.5],
      ]),
      'boundary-crossing',
    ],
    [
      'no area',
      polygon([
        [106.5, 29.5],
        [106.5, 29.5],
        [106.5, 29.5],
        [106.5, 29.5],
      ]),
      'boundary-empty',
    ],
  ])('refuses %s', (_, text, code) => {
    expect(codes(field, text)).toEqual([code])
  })

  it('refuses more points than can be checked in good time', () => {
    const ring = Array.from({ length: 2500 }, (_, i) => [
      106.5 + Math.cos(i / 400) / 100,
      29.5 + Math.sin(i / 400) / 100,
    ])
    expect(codes(field, polygon([...ring, ring[0] ?? []]))).toEqual(['boundary-points'])
  })

  it('measures its area in square metres', () => {
    expect(boundaryArea(polygon(SQUARE))).toBeCloseTo(1_075_000, -4)
  })
})
