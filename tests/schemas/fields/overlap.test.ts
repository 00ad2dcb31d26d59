import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeParcels } from '#schemas/fields/geojson.ts'
import { cellsOf, overlapOf } from '#schemas/fields/overlap.ts'

type Box = readonly [west: number, south: number, width: number, height: number]

const boundary = (...boxes: readonly Box[]): string =>
  writeParcels(
    boxes.map(([west, south, width, height]) => [
      [
        [west, south],
        [west + width, south],
        [west + width, south + height],
        [west, south + height],
        [west, south],
      ],
    ]),
  )
const box: fc.Arbitrary<Box> = fc.tuple(
  fc.double({ min: 106, max: 106.05, noNaN: true }),
  fc.double({ min: 29, max: 29.05, noNaN: true }),
  fc.double({ min: 0.002, max: 0.05, noNaN: true }),
  fc.double({ min: 0.002, max: 0.05, noNaN: true }),
)

/** What rectangles have in common can be told exactly. */
function exact([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const width = Math.max(0, Math.min(ax + aw, bx + bw) - Math.max(ax, bx))
  const height = Math.max(0, Math.min(ay + ah, by + bh) - Math.max(ay, by))
  return (width * height) / Math.min(aw * ah, bw * bh)
}

test('the share of two rectangles is right to three hundredths, whichever is asked first', () => {
  fc.assert(
    fc.property(box, box, (a, b) => {
      const found = overlapOf(boundary(a), boundary(b))
      expect(Math.abs(found - exact(a, b))).toBeLessThan(0.03)
      expect(overlapOf(boundary(b), boundary(a))).toBe(found)
    }),
  )
})

test('boundaries that overlap have a cell in common', () => {
  fc.assert(
    fc.property(box, box, (a, b) => {
      const shared = cellsOf(boundary(a)).filter((cell) => cellsOf(boundary(b)).includes(cell))
      expect(overlapOf(boundary(a), boundary(b)) > 0 && shared.length === 0).toBe(false)
    }),
  )
})

test('a space inside another is covered whole; a neighbour at the same fence is not', () => {
  const park = boundary([106, 29, 0.02, 0.02])
  expect(overlapOf(park, boundary([106.005, 29.005, 0.002, 0.002]))).toBe(1)
  expect(overlapOf(park, boundary([106.02, 29, 0.02, 0.02]))).toBe(0)
})

test('what is no boundary overlaps nothing', () => {
  expect(overlapOf('', boundary([106, 29, 0.02, 0.02]))).toBe(0)
  expect(cellsOf('none')).toEqual([])
})
