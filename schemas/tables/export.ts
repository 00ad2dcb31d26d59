import type { Answer, Answers, Field } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { optionLabel } from '#schemas/operations/show.ts'
import type { Cells } from '#schemas/tables/cells.ts'
import type { Column, Columns } from '#schemas/tables/columns.ts'
import { rosterColumns } from '#schemas/tables/roster-columns.ts'

/** A roster as a sheet that can be imported again. */
export function exportRoster(rows: readonly Answers[]): Cells {
  return exportRows(rosterColumns, rows)
}

/** Answers as a sheet that can be imported again. */
export function exportRows({ all }: Columns, rows: readonly Answers[]): Cells {
  return [all.map(({ header }) => header), ...rows.map((row) => all.map((column) => cellOf(column, row)))]
}

function cellOf({ path, field }: Column, row: Answers): string {
  const [key = '', group, part = ''] = path.split('.')
  return text(field, group === undefined ? row[key] : rowsOf(row[key])[Number(group)]?.[part])
}

function text(field: Field, value: Answer | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : '')).join('、')
  return typeof value === 'string' ? (optionLabel(field, value) ?? value) : String(value)
}
