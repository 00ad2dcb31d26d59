import { expect, test } from 'vitest'
import type { Application } from '#domain/application.ts'
import { waitsFrom } from '#domain/waiting.ts'

const waiting = (some: Partial<Application>) => some as Application
const until = '2027-11-26T16:00:00.000Z'
const at = '2026-12-01T02:00:00.000Z'

test('a deferred case waits for the day after its last one, a title for its roster, anything else for nothing', () => {
  expect(waitsFrom(waiting({ status: 'deferred', deferredUntil: until }))).toBe('2027-11-27')
  expect(waitsFrom(waiting({ status: 'desk-review', deferredUntil: until }))).toBeUndefined()
  const designated = { status: 'designated', titleNo: 'CQSTJY-2026-001', endedAt: at } as const
  expect(waitsFrom(waiting(designated))).toBe('2026-12-01')
  expect(waitsFrom(waiting({ ...designated, rosterOpenedAt: at }))).toBeUndefined()
  expect(waitsFrom(waiting({ status: 'declined', endedAt: at }))).toBeUndefined()
})
