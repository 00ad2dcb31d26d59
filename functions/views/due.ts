import type { Due } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import { workingDaysBetween } from '#schemas/reference/working-days.ts'
import type { Due as DueView } from '#web/components/due.tsx'

/** A due date with the working days that are left today. */
export function dueView(due: Due, now: string): DueView {
  return { date: due.on, provisional: due.provisional, left: workingDaysBetween(dateOf(now), due.on) }
}
