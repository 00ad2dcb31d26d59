import { dateOf, instantOf } from '#domain/time.ts'

/** A deferred case may come back for twelve months; source: the programme's rules for 缓议. The last day counts whole. */
export function deferredUntil(at: string): string {
  const [year = 0, month = 1, day = 1] = dateOf(at).split('-').map(Number)
  const end = new Date(Date.UTC(year + 1, month - 1, day))
  // 29 February has no anniversary: the last day of the month stands for it.
  if (end.getUTCMonth() !== month - 1) end.setUTCDate(0)
  return instantOf(end.toISOString().slice(0, 10), '24:00')
}
