import type { Answer, Answers, Condition, Field, Fields, FormContext } from '#schemas/fields/field.ts'
import { entriesOf, isAnswered, isShown } from '#schemas/fields/row.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'

/** Lays out preset rows, recomputes calculated answers and drops the answers of hidden conditional fields. */
export function settle(form: Form, answers: Answers, context: FormContext): Answers {
  const fields = allFields(form)
  const laid = layRows(fields, answers, context)
  if (!form.compute) return dropHidden(fields, laid)
  const known = asksBySystem(fields) ? form.compute(laid, context) : laid
  return dropHidden(fields, form.compute(dropHidden(fields, known), context))
}

/** Whether a field is asked because of an answer the system works out: that answer must be there before anything is dropped. */
function asksBySystem(fields: Fields): boolean {
  return entriesOf(fields).some(([, { when }]) => when !== undefined && looksAtSystem(fields, when))
}

function looksAtSystem(fields: Fields, { field, and }: Condition): boolean {
  return fields[field]?.system === true || (and !== undefined && looksAtSystem(fields, and))
}

function layRows(fields: Fields, answers: Answers, context: FormContext): Answers {
  const laid: Answers = { ...answers }
  for (const [key, field] of entriesOf(fields)) {
    const preset = field.presetFor?.(context) ?? field.preset
    if (!preset) continue
    const rows = rowsOf(laid[key])
    laid[key] = preset.map((row, i) => ({ ...rows[i], ...row }))
  }
  return laid
}

function dropHidden(fields: Fields, answers: Answers): Answers {
  const kept: Answers = {}
  let dropped = false
  for (const key of Object.keys(answers)) {
    const value = answers[key]
    const field = fields[key]
    const hidden = field !== undefined && !isShown(fields, field, answers)
    dropped ||= hidden
    if (!isAnswered(value) || hidden) continue
    kept[key] = field?.fields ? rowsKept(field, value) : value
  }
  return dropped ? dropHidden(fields, kept) : kept
}

function rowsKept(field: Field, value: Answer): Answer {
  return isRows(value) ? value.map((row) => dropHidden(field.fields ?? {}, row)) : value
}

export function rowsOf(value: Answer | undefined): readonly Answers[] {
  return value !== undefined && isRows(value) ? value : []
}

function isRows(value: Answer): value is Answers[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
}
