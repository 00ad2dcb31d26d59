import { isDay } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'

/** Rows of units that were in the park at the end of the day, each unit once. */
export function inPark(rows: readonly Answers[], asOf: string): readonly Answers[] {
  const units = new Map<string, Answers>()
  rows
    .filter((row) => wasThere(row, asOf))
    .forEach((row, i) => {
      const unit = str(row, 'uscc') || str(row, 'rosterId') || `row ${i}`
      if (!units.has(unit)) units.set(unit, row)
    })
  return [...units.values()]
}

function wasThere(row: Answers, asOf: string): boolean {
  const { enteredOn, exitOn, status } = row
  const entered = isDay(enteredOn) && enteredOn <= asOf
  return entered && (status === '在园' || (isDay(exitOn) && exitOn > asOf))
}
