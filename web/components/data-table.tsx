import type { ComponentChildren, VNode } from 'preact'

export interface Column<Row> {
  readonly name: string
  readonly cell: (row: Row, index: number) => ComponentChildren
  readonly number?: boolean
}

export interface DataTableProps<Row> {
  caption: string
  /** Leaves the caption to screen readers where a heading already says it. */
  quiet?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  empty?: string
}

/** A dense table that scrolls sideways on a narrow screen; the first column names the row. */
export function DataTable<Row>({ caption, quiet, columns, rows, empty }: DataTableProps<Row>): VNode {
  if (rows.length === 0 && empty) return <p class="empty">{empty}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="table">
        <caption class={quiet ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" class={column.number ? 'number' : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.name} scope="row">
                    {column.cell(row, i)}
                  </th>
                ) : (
                  <td key={column.name} class={column.number ? 'number' : undefined}>
                    {column.cell(row, i)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
