import type { VNode } from 'preact'
import type { TargetProgress } from '#domain/targets.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { Tag } from '#web/components/tag.tsx'
import { useText } from '#web/layout/frame.ts'
import { formatNumber } from '#web/messages/numbers.ts'

/** A target with what stood at the end of its year, once that is over. */
export type TargetRow = TargetProgress & { readonly atYearEnd?: number | undefined; readonly rule: string }

export interface TargetTableProps {
  readonly rows: readonly TargetRow[]
  readonly source: string
}

/** The targets of the plan: how it stands, how much is missing, what the parks' plans promise. */
export function TargetTable({ rows, source }: TargetTableProps): VNode {
  const { programme: text } = useText()
  const number = (value: number | undefined) => (value === undefined ? '—' : formatNumber(value, 0))
  return (
    <section>
      <h2>{text.targets}</h2>
      <DataTable
        caption={text.targets}
        quiet
        rows={rows}
        columns={[
          {
            name: text.target,
            cell: ({ target: { year, metric, comparator, value } }) =>
              text.targetOf(year, metric, comparator, value),
          },
          { name: text.actual, number: true, cell: ({ actual }) => number(actual) },
          { name: text.cumulative, number: true, cell: ({ cumulative }) => number(cumulative) },
          { name: text.atYearEnd, number: true, cell: ({ atYearEnd }) => number(atYearEnd) },
          {
            name: text.expected,
            number: true,
            cell: ({ expected, target }) => number(Math.min(expected, target.value)),
          },
          { name: text.gap, number: true, cell: ({ gap }) => number(gap) },
          { name: text.forecast, number: true, cell: ({ forecast }) => number(forecast) },
          { name: text.state, cell: (row) => <State row={row} /> },
        ]}
      />
      <p class="hint">{text.targetsSource(source)}</p>
      <ul class="hint">
        {[...new Set(rows.map(({ rule }) => rule))].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  )
}

function State({ row: { reached, onCourse } }: { row: TargetRow }): VNode {
  const { programme: text } = useText()
  if (reached) return <Tag tone="done">{text.reached}</Tag>
  return onCourse ? <Tag tone="active">{text.onCourse}</Tag> : <Tag tone="attention">{text.behind}</Tag>
}
