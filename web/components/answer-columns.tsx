import type { Answers, Field, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import type { Column } from '#web/components/data-table.tsx'
import { isEmpty } from '#web/fields/answer.ts'
import { viewOf } from '#web/fields/registry.ts'
import { useLang } from '#web/layout/frame.ts'
import { labelOf } from '#web/messages/language.ts'

/** Columns of a table of rows: the answers under these keys, as a reader sees them. */
export function useAnswerColumns(
  form: Form,
  keys: readonly string[],
  context: FormContext,
): readonly Column<Answers>[] {
  const lang = useLang()
  const fields = allFields(form)
  return keys.flatMap((key) => {
    const field = fields[key]
    return field ? [columnOf(key, field, labelOf(lang, field), context)] : []
  })
}

function columnOf(key: string, field: Field, name: string, context: FormContext): Column<Answers> {
  const { Value, figure } = viewOf(field.kind)
  return {
    name,
    number: figure ?? false,
    cell: (row) => (isEmpty(row[key]) ? '—' : <Value field={field} value={row[key]} context={context} />),
  }
}
