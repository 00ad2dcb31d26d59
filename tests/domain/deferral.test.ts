import { expect, test } from 'vitest'
import { deferredUntil } from '#domain/deferral.ts'

test.each([
  ['2026-11-26T02:00:00.000Z', '2027-11-26T16:00:00.000Z'],
  // Already the 27th in Chongqing.
  ['2026-11-26T16:30:00.000Z', '2027-11-27T16:00:00.000Z'],
  // A leap day has no anniversary.
  ['2028-02-29T02:00:00.000Z', '2029-02-28T16:00:00.000Z'],
])('a case deferred at %s may come back until %s', (at, until) => {
  expect(deferredUntil(at)).toBe(until)
})
