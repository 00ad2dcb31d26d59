import type { Due } from '#domain/task.ts'
import { dateOf, instantOf } from '#domain/time.ts'
import { addWorkingDays } from '#schemas/reference/working-days.ts'

/** Hour at which a day ends for the portal; offices have the whole day. */
const portalEnd = '18:00'
const dayEnd = '24:00'

/** A due date, frozen when the task opens: the day of opening does not count. */
export function dueIn(workingDays: number, from: string, who: 'applicant' | 'office'): Due {
  const { date, provisional } = addWorkingDays(dateOf(from), workingDays)
  return { on: date, at: instantOf(date, who === 'applicant' ? portalEnd : dayEnd), provisional, workingDays }
}
