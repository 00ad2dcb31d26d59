import type { Answer, Answers, Field, Fields } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { align } from '#schemas/operations/align.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { show } from '#schemas/operations/show.ts'

/** One difference, in words a reviewer reads. An empty text means that there was nothing. */
export interface Change {
  readonly path: string
  readonly label: string
  readonly en: string
  readonly before: string
  readonly after: string
}

/** What differs between two rounds of a form; tables are compared row by row, so that an inserted row is one difference. */
export function changes(form: Form, before: Answers, after: Answers): Change[] {
  return changesOf(allFields(form), before, after)
}

function changesOf(fields: Fields, before: Answers, after: Answers): Change[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const old = before[key]
    const now = after[key]
    if (equal(old, now)) return []
    return field.kind === 'table' ? rowChanges(key, field, old, now) : [change(key, field, field, old, now)]
  })
}

function rowChanges(key: string, field: Field, before?: Answer, after?: Answer): Change[] {
  return align(rowsOf(before), rowsOf(after), equal).flatMap(([old, now], i) => {
    if (equal(old, now)) return []
    const place = { label: `${field.label} · 第 ${i + 1} 行`, en: `${field.en} · row ${i + 1}` }
    if (!old || !now)
      return [change(`${key}.${i}`, { ...field, ...place }, field, old && [old], now && [now])]
    return Object.entries(field.fields ?? {})
      .filter(([column]) => !equal(old[column], now[column]))
      .map(([column, cell]) =>
        change(
          `${key}.${i}.${column}`,
          { label: `${place.label} · ${cell.label}`, en: `${place.en} · ${cell.en}` },
          cell,
          old[column],
          now[column],
        ),
      )
  })
}

function change(
  path: string,
  { label, en }: { readonly label: string; readonly en: string },
  field: Field,
  before?: Answer,
  after?: Answer,
): Change {
  return { path, label, en, before: show(field, before), after: show(field, after) }
}

function equal(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b)
}

/** JSON with sorted keys: stores do not keep the order of keys. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
