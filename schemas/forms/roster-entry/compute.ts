import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { withoutNeedlessOverride } from '#schemas/fields/uscc-override.ts'
import { incubationLimit } from '#schemas/forms/roster-row/startup.ts'
import { sizeOn, startupDays, within } from '#schemas/roster/row.ts'

/** What holds today; what is counted on a day is worked out from the rest each time. */
export function compute(answers: Answers, { today }: FormContext): Answers {
  const row = { id: '', answers: { ...answers, status: answers.status ?? '在园' } }
  return {
    ...withoutNeedlessOverride(row.answers, 'uscc'),
    isStartup: startupDays(row).some((days) => within(days, today)),
    incubationLimit: incubationLimit(answers),
    sizeClass: sizeOn(answers, today),
  }
}
