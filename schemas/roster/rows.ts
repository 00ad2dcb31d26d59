import type { Answers, FormContext } from '#schemas/fields/field.ts'

/** The rows of the park's roster, which a context brings as `roster`; undefined when it brings none. */
export function rosterOf(context: FormContext): readonly Answers[] | undefined {
  const rows = context.roster
  return Array.isArray(rows) && rows.every(isRow) ? rows : undefined
}

function isRow(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
