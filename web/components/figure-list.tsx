import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { useText } from '#web/layout/frame.ts'

export interface FigureRow {
  readonly code: string
  readonly name: string
  readonly formula: string
  readonly lines: readonly {
    readonly id: string
    readonly label: string
    readonly unit: string
    readonly text: string
  }[]
  /** Its own page; none for those who may not look behind it. */
  readonly href?: string | undefined
  /** Shown in the place of numbers. */
  readonly instead?: string | undefined
}

/** Figures, each with its numbers and with how they are worked out. */
export function FigureList({ rows }: { rows: readonly FigureRow[] }): VNode {
  const { programme: text } = useText()
  return (
    <DataTable
      caption={text.figures}
      quiet
      rows={rows}
      columns={[
        {
          name: text.figure,
          cell: ({ code, name, href }) => (
            <>
              <span class="figure">{code}</span> {href ? <a href={href}>{name}</a> : name}
            </>
          ),
        },
        {
          name: text.value,
          cell: ({ lines, instead }) =>
            instead ?? (
              <dl class="measures">
                {lines.map(({ id, label, unit, text: value }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      <span class="figure">{value}</span> {value === '—' ? '' : unit}
                    </dd>
                  </div>
                ))}
              </dl>
            ),
        },
        { name: text.formula, cell: ({ formula }) => <span class="formula">{formula}</span> },
      ]}
    />
  )
}
