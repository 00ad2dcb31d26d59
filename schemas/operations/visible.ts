import type { Answers } from '#schemas/fields/field.ts'
import { shownKeys } from '#schemas/fields/row.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'

/** Keys of the fields these answers show. */
export function visible(form: Form, answers: Answers): ReadonlySet<string> {
  return shownKeys(allFields(form), answers)
}
