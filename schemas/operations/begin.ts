import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'

/** What the page of a form begins with, before anything is kept. */
export function begin({ begins = {} }: Form, context: FormContext): Answers {
  return typeof begins === 'function' ? begins(context) : begins
}
