import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import { daysBetween } from '#schemas/fields/day.ts'

/** A park is written to so many days before its validity ends. */
export const marks = [90, 60, 30] as const

/** The mark to write about now: the nearest one reached, unless it was written about before. A mark that was missed is not made up for. */
export function markDue(
  title: Pick<Title, 'status' | 'validTo'>,
  today: string,
  warned: readonly number[],
): number | undefined {
  const left = daysBetween(today, title.validTo)
  if (!isLive(title) || left < 0) return undefined
  const mark = marks.findLast((one) => left <= one)
  return mark !== undefined && !warned.some((one) => one <= mark) ? mark : undefined
}
