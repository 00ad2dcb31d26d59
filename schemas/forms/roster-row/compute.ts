import { isDay } from '#schemas/fields/day.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { withoutNeedlessOverride } from '#schemas/fields/uscc-override.ts'
import { incubationLimit, isStartup, sizeOf } from '#schemas/forms/roster-row/startup.ts'

export function compute(answers: Answers, context: FormContext): Answers {
  const asOf = isDay(context.dataAsOf) ? context.dataAsOf : context.today
  return {
    ...withoutNeedlessOverride(answers, 'uscc'),
    isStartup: isStartup(answers, asOf),
    incubationLimit: incubationLimit(answers),
    sizeClass: sizeOf(answers),
  }
}
