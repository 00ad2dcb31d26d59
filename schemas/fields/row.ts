import type { Answers, Condition, Field, Fields, FormContext, Problem } from '#schemas/fields/field.ts'

/** Whether the answer a condition looks at lets the field be shown. An unanswered one hides it. */
export function holds(condition: Condition, answers: Answers): boolean {
  const answer = answers[condition.field]
  if (answer === undefined || answer === null) return false
  const given = Array.isArray(answer) ? answer : [answer]
  const among = (list: readonly unknown[]) => given.some((value) => list.includes(value))
  return (!condition.is || among(condition.is)) && (!condition.not || !among(condition.not))
}

/** The keys shown for these answers; a field is hidden along with the one it depends on. */
export function shownKeys(fields: Fields, answers: Answers): ReadonlySet<string> {
  const shown = new Set<string>()
  const isShown = (field: Field, depth: number): boolean => {
    if (!field.when) return true
    const parent = fields[field.when.field]
    return holds(field.when, answers) && (depth > 5 || !parent || isShown(parent, depth + 1))
  }
  for (const [key, field] of Object.entries(fields)) if (isShown(field, 0)) shown.add(key)
  return shown
}

/** Problems of one row: what is missing, then what is wrong, each naming the row. */
export function checkRow(
  columns: Fields,
  row: Answers,
  path: string,
  number: number,
  context: FormContext,
): Problem[] {
  return checkFields(columns, row, `${path}.`, context).map((problem) => ({
    ...problem,
    zh: `第 ${number} 行：${problem.zh}`,
    en: `Row ${number}: ${problem.en}`,
  }))
}

/** Problems of the shown fields of a form, a section or a row. */
export function checkFields(
  fields: Fields,
  answers: Answers,
  prefix: string,
  context: FormContext,
): Problem[] {
  const shown = shownKeys(fields, answers)
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = answers[key]
    if (!shown.has(key)) return []
    if (value !== undefined && value !== null) return field.check(value, `${prefix}${key}`, context)
    return field.optional || field.system ? [] : missing(field, `${prefix}${key}`)
  })
}

function missing(field: Field, path: string): Problem[] {
  return field
    .messages()
    .filter((message) => message.code === 'required')
    .slice(0, 1)
    .map((message) => ({ path, ...message }))
}
