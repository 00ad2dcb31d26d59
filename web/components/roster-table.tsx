import type { VNode } from 'preact'
import type { Answers, Field, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import type { Column } from '#web/components/data-table.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { isEmpty } from '#web/fields/answer.ts'
import { viewOf } from '#web/fields/registry.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { labelOf } from '#web/messages/language.ts'

/** The columns an officer compares; the rest is on the page of the row. */
const shown = [
  'name',
  'kind',
  'uscc',
  'stage',
  'incubationStatus',
  'clusterCode',
  'chainRole',
  'sizeClass',
  'employees',
  'revenue',
  'areaUsed',
  'status',
]

export interface RosterTableProps {
  form: Form
  rows: readonly Answers[]
  context: FormContext
}

export function RosterTable({ form, rows, context }: RosterTableProps): VNode {
  const { task } = useText()
  const columns = useRosterColumns(form, context)
  return (
    <DataTable
      caption={task.roster(rows.length)}
      quiet
      rows={rows}
      columns={columns}
      empty={task.rosterEmpty}
    />
  )
}

export function useRosterColumns(form: Form, context: FormContext): readonly Column<Answers>[] {
  const lang = useLang()
  const fields = new Map<string, Field>(form.sections.flatMap((section) => Object.entries(section.fields)))
  return shown.flatMap((key) => {
    const field = fields.get(key)
    if (!field) return []
    const { Value, figure } = viewOf(field.kind)
    return {
      name: labelOf(lang, field),
      number: figure ?? false,
      cell: (row: Answers) =>
        isEmpty(row[key]) ? '—' : <Value field={field} value={row[key]} context={context} />,
    }
  })
}
