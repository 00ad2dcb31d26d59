import type { VNode } from 'preact'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { useAnswerColumns } from '#web/components/answer-columns.tsx'
import type { Column } from '#web/components/data-table.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { useText } from '#web/layout/frame.ts'

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
  return useAnswerColumns(form, shown, context)
}
