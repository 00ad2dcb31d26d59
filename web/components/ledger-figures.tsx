import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { useText } from '#web/layout/frame.ts'

/** A figure that rows of ledgers give, in the reader's words. */
export interface LedgerFigure {
  readonly name: string
  /** With its unit, as it is read. */
  readonly value: string
  readonly formula: string
  /** The rows it was read from. */
  readonly rows: readonly { readonly href: string; readonly name: string }[]
}

/** So many rows are linked; a figure of hundreds says how many there are. */
const mostLinks = 12

export function LedgerFigures({
  caption,
  figures,
}: {
  caption: string
  figures: readonly LedgerFigure[]
}): VNode {
  const { ledgers: text, common } = useText()
  return (
    <DataTable
      caption={caption}
      quiet
      rows={figures}
      columns={[
        { name: text.figure, cell: ({ name }) => name },
        { name: text.value, cell: ({ value }) => <span class="figure">{value}</span>, number: true },
        { name: text.formula, cell: ({ formula }) => formula },
        {
          name: text.from,
          cell: ({ rows }) => (
            <>
              {rows.slice(0, mostLinks).map(({ href, name }, i) => (
                <>
                  {i > 0 ? common.comma : ''}
                  <a key={href} href={href}>
                    {name}
                  </a>
                </>
              ))}
              {rows.length > mostLinks ? ` ${text.of(rows.length)}` : ''}
            </>
          ),
        },
      ]}
    />
  )
}
