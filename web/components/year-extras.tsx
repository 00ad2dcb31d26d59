import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { useText } from '#web/layout/frame.ts'

/** A bonus or a deduction: how often it was recognised and what it gives or takes. */
export interface ExtraView {
  readonly code: string
  readonly name: string
  readonly each: number
  readonly count: number
  readonly points: number
}

export interface YearTotals {
  readonly base: number
  readonly bonusCounted: number
  readonly deducted: number
  readonly final: number
}

/** Bonus and deductions of a year, and how they make the final score of the base. */
export function YearExtras({ lines, totals }: { lines: readonly ExtraView[]; totals: YearTotals }): VNode {
  const { annual: text } = useText()
  return (
    <>
      <DataTable
        caption={text.extras}
        quiet
        rows={lines}
        columns={[
          { name: text.item, cell: ({ code, name }) => `${code} ${name}` },
          {
            name: text.each,
            number: true,
            cell: ({ code, each }) => text.signed(code.startsWith('Y') ? -each : each),
          },
          { name: text.count, number: true, cell: ({ count }) => count },
          { name: text.points, number: true, cell: ({ points }) => text.signed(points) },
        ]}
      />
      <p>
        <strong class="figure">
          {text.formula(totals.base, totals.bonusCounted, totals.deducted, totals.final)}
        </strong>
      </p>
      <p class="hint">{text.formulaRule}</p>
    </>
  )
}
