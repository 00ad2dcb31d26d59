import { isDay } from '#schemas/fields/day.ts'
import type { FormContext } from '#schemas/fields/field.ts'

/** The day the application counts from: its first submission, or today while it is a draft. Corrections do not move it. */
export function filedOn(context: FormContext): string {
  return isDay(context.submittedOn) ? context.submittedOn : context.today
}
