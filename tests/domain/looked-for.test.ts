import { expect, test } from 'vitest'
import { isLookedFor, lookedFor } from '#domain/looked-for.ts'
import type { Title } from '#domain/title.ts'

test('what should be done is looked for every day of the first month, and on Mondays afterwards', () => {
  expect(isLookedFor('2027-01-15', '2027-01-14')).toBe(false)
  expect(isLookedFor('2027-01-15', '2027-01-15')).toBe(true)
  expect(isLookedFor('2027-01-15', '2027-02-14')).toBe(true)
  expect(isLookedFor('2027-01-15', '2027-02-16')).toBe(false)
  expect(isLookedFor('2027-01-15', '2027-02-22')).toBe(true)
})

test('a title that was entered later is looked for since then', () => {
  const entered = (at: string) => ({ history: [{ at, what: 'created' }] }) as unknown as Title
  const [early, late] = [entered('2026-12-01T02:00:00.000Z'), entered('2027-03-01T16:30:00.000Z')]
  expect(lookedFor([early, late], '2027-01-15', '2027-01-20')).toEqual([early])
  expect(lookedFor([early, late], '2027-01-15', '2027-03-02')).toEqual([late])
  expect(lookedFor([early, late], '2027-01-15', '2027-03-08')).toEqual([early, late])
  expect(lookedFor([early, late], '2027-01-15', '2027-04-02')).toEqual([])
})
