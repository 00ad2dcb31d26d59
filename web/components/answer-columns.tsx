import type { ComponentChildren } from 'preact'
import type { Answers, Field, FormContext } from '#schemas/fields/field.ts'
import { shownKeys } from '#schemas/fields/row.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import type { Column } from '#web/components/data-table.tsx'
import { isEmpty } from '#web/fields/answer.ts'
import { viewOf } from '#web/fields/registry.ts'
import { useLang, useText } from '#web/layout/frame.ts'
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

/** What a row answers in one line, for rows of which each kind answers something else. */
export function useAnswerLine(
  form: Form,
  hidden: readonly string[],
  most: number,
  context: FormContext,
): (answers: Answers) => ComponentChildren {
  const lang = useLang()
  const { common } = useText()
  const fields = allFields(form)
  return (answers) => {
    const shown = shownKeys(fields, answers)
    return Object.entries(fields)
      .filter(([key, field]) => shown.has(key) && !hidden.includes(key) && isShort(field))
      .filter(([key]) => !isEmpty(answers[key]))
      .slice(0, most)
      .map(([key, field], i) => {
        const { Value } = viewOf(field.kind)
        return (
          <span key={key}>
            {i > 0 ? common.semicolon : ''}
            {labelOf(lang, field)} <Value field={field} value={answers[key]} context={context} />
          </span>
        )
      })
  }
}

/** Whether an answer fits into a cell. */
export function isShort({ kind, fields }: Field): boolean {
  return kind !== 'long-text' && fields === undefined
}
