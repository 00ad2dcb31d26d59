import type {
  Answer,
  Answers,
  Condition,
  Field,
  Fields,
  FormContext,
  Problem,
} from '#schemas/fields/field.ts'

/** Whether the answer a condition looks at lets the field be shown. An unanswered one hides it. */
export function holds(condition: Condition, answers: Answers): boolean {
  const answer = answers[condition.field]
  if (answer === undefined || answer === null) return false
  const given = Array.isArray(answer) ? answer : [answer]
  const among = (list: readonly unknown[]) => given.some((value) => list.includes(value))
  const { is, not, and } = condition
  return (!is || among(is)) && (!not || !among(not)) && (!and || holds(and, answers))
}

/** Whether a field is asked for; one is hidden along with the one it depends on. */
export function isShown(fields: Fields, field: Field, answers: Answers, depth = 0): boolean {
  if (!field.when) return true
  if (!holds(field.when, answers)) return false
  const parent = fields[field.when.field]
  return depth > 5 || !parent || isShown(fields, parent, answers, depth + 1)
}

/** The keys shown for these answers. */
export function shownKeys(fields: Fields, answers: Answers): ReadonlySet<string> {
  return new Set(entriesOf(fields).flatMap(([key, field]) => (isShown(fields, field, answers) ? [key] : [])))
}

const known = new WeakMap<Fields, readonly (readonly [string, Field])[]>()

/** Keys and fields, listed once: a roster is checked row by row, hundreds of times. */
export function entriesOf(fields: Fields): readonly (readonly [string, Field])[] {
  const found = known.get(fields) ?? Object.entries(fields)
  known.set(fields, found)
  return found
}

/** What a table is called, and the columns that say what a row of it is about. */
export interface Labels {
  readonly label: string
  readonly en: string
  readonly named: readonly string[]
}

/** Problems of one row: what is missing, then what is wrong, each naming the table and the row. */
export function checkRow(
  table: Labels,
  columns: Fields,
  row: Answers,
  path: string,
  number: number,
  context: FormContext,
): Problem[] {
  const problems = checkFields(columns, row, `${path}.`, context)
  return problems.map((problem) => inRow(table, columns, row, number, problem))
}

/** A problem with the row it is in: by what the row is about, or by its number. */
export function inRow(
  { label, en, named }: Labels,
  columns: Fields,
  row: Answers,
  number: number,
  problem: Problem,
): Problem {
  const options = named.flatMap((column) => {
    const value = row[column]
    const known = columns[column]?.everyOption?.().find((option) => option.value === value)
    return typeof value === 'string' ? [known ?? { value, label: value }] : []
  })
  if (options.length === 0)
    return {
      ...problem,
      zh: `${label}第 ${number} 行：${problem.zh}`,
      en: `${en}, row ${number}: ${problem.en}`,
    }
  const zh = options.map((option) => option.label).join(' ')
  const english = options.map((option) => option.en ?? option.label).join(' ')
  return { ...problem, zh: `${label}“${zh}”：${problem.zh}`, en: `${en}, “${english}”: ${problem.en}` }
}

/** Problems of the shown fields of a form, a section or a row. */
export function checkFields(
  fields: Fields,
  answers: Answers,
  prefix: string,
  context: FormContext,
): Problem[] {
  const problems: Problem[] = []
  for (const [key, field] of entriesOf(fields)) {
    const value = answers[key]
    const answered = isAnswered(value)
    if ((!answered && (field.optional || field.system)) || !isShown(fields, field, answers)) continue
    const path = `${prefix}${key}`
    problems.push(...(answered ? field.check(value, path, context) : missing(field, path)))
  }
  return problems
}

/** An empty text or list is not answered, wherever it came from. */
export function isAnswered(value: Answer | undefined): value is Answer {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
}

function missing(field: Field, path: string): Problem[] {
  return field
    .messages()
    .filter((message) => message.code === 'required')
    .slice(0, 1)
    .map((message) => ({ path, ...message }))
}
