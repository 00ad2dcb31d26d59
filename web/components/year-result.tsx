import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import type { ExtraView, YearTotals } from '#web/components/year-extras.tsx'
import { YearExtras } from '#web/components/year-extras.tsx'
import { useText } from '#web/layout/frame.ts'

export interface YearResultProps extends YearTotals {
  readonly year: number
  readonly band: string
  readonly groups: readonly {
    readonly code: string
    readonly name: string
    readonly points: number
    readonly max: number
  }[]
  readonly lines: readonly ExtraView[]
  readonly vetoes: readonly string[]
}

/** The published result of a year as the park itself sees it. Who judged and where others stand is not in it. */
export function YearResult({ year, band, groups, lines, vetoes, ...totals }: YearResultProps): VNode {
  const { annual: text } = useText()
  return (
    <section>
      <h2>
        {text.result(year)} · {band}
      </h2>
      {vetoes.map((one) => (
        <p key={one}>
          <strong>{one}</strong>
        </p>
      ))}
      <DataTable
        caption={text.groups}
        quiet
        rows={groups}
        columns={[
          { name: text.group, cell: ({ code, name }) => `${code} ${name}` },
          { name: text.got, number: true, cell: ({ points }) => points.toFixed(2) },
          { name: text.max, number: true, cell: ({ max }) => max },
        ]}
      />
      <YearExtras lines={lines} totals={totals} />
      <p class="hint">{text.resultHint}</p>
    </section>
  )
}
