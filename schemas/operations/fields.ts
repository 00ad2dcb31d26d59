import type { Field, Fields } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'

const known = new WeakMap<Form, Fields>()

/** Every field of a form by key, over all sections. */
export function allFields(form: Form): Fields {
  const found = known.get(form)
  if (found) return found
  const fields: Fields = Object.assign({}, ...form.sections.map((section) => section.fields))
  known.set(form, fields)
  return fields
}

/** The field at a posted path: `leadIndustries.0.clusterCode` is a column of the table `leadIndustries`. */
export function fieldAt(form: Form, path: string): Field | undefined {
  const [key = '', index, column] = path.split('.')
  const field = allFields(form)[key]
  if (index === undefined || !field?.fields || !/^\d+$/.test(index)) return field
  return column === undefined ? field : field.fields[column]
}
