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
  /** Stays a table on a narrow screen, however many columns it has. */
  stays?: boolean
}

/** A dense table; the first column names the row. On a narrow screen each row of a wide one is a card, its cells with the names of their columns. */
export function DataTable<Row>(props: DataTableProps<Row>): VNode {
  const { caption, quiet, columns, rows, empty } = props
  if (rows.length === 0 && empty) return <p class="empty">{empty}</p>
  const cards = becomesCards(props)
  const part = (role: keyof typeof roles) => (cards ? roles[role] : {})
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class={`table ${shapeOf(cards, columns)}`.trim()} {...part('table')}>
        <caption class={quiet ? 'unseen' : undefined}>{caption}</caption>
        <thead {...part('rows')}>
          <tr {...part('row')}>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                class={column.number ? 'number' : undefined}
                {...part('column')}
              >
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...part('rows')}>
          {rows.map((row, i) => (
            <tr key={i} {...part('row')}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.name} scope="row" {...part('name')}>
                    {column.cell(row, i)}
                  </th>
                ) : (
                  <td
                    key={column.name}
                    class={column.number ? 'number' : undefined}
                    data-column={cards ? column.name : undefined}
                    {...part('cell')}
                  >
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

/** What is no longer laid out as a table is one to browsers only when it says so. */
const roles = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A name and two numbers fit on any screen. */
function becomesCards<Row>({ columns: [, ...others], stays }: DataTableProps<Row>): boolean {
  return !stays && (others.length > 2 || (others.length === 2 && others.some(({ number }) => !number)))
}

function shapeOf<Row>(cards: boolean, columns: readonly Column<Row>[]): string {
  if (cards) return 'table-cards'
  return columns.length < 4 && columns.some(({ number }) => number) ? 'table-narrow' : ''
}
