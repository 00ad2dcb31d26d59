import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'

/**
 * All keys that open when the given paths are returned for correction: the fields themselves, those that appear
 * depending on them, and those a rule ties to them. Without these a correction could not be completed.
 */
export function unlock(form: Form, paths: readonly string[]): ReadonlySet<string> {
  const fields = Object.entries(allFields(form))
  const open = new Set(paths.flatMap((path) => keysIn(form, path)))
  for (let before = -1; before !== open.size; ) {
    before = open.size
    for (const [key, field] of fields) if (field.when && open.has(field.when.field)) open.add(key)
    for (const key of open) for (const other of form.opens?.[key] ?? []) open.add(other)
    for (const group of form.together ?? [])
      if (group.some((key) => open.has(key))) for (const key of group) open.add(key)
  }
  return open
}

/** The field a path lies in, or all those of a section; the slot of a document stays as it is. */
function keysIn(form: Form, path: string): readonly string[] {
  if (path.startsWith('attachments.')) return [path]
  const [key = path, of] = path.split('.')
  if (key !== 'sections') return [key]
  return Object.keys(form.sections.find(({ id }) => id === of)?.fields ?? {})
}
