import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { useText } from '#web/layout/frame.ts'
import { formatNumber } from '#web/messages/numbers.ts'

export interface RosterFigure {
  readonly name:
    | 'startups'
    | 'startupFirms'
    | 'startupTeams'
    | 'enterprises'
    | 'employees'
    | 'occupiedArea'
    | 'leadConcentration'
    | 'digitalFirms'
    | 'ladderPoints'
    | 'graduatesTotal'
    | 'newStartups'
    | 'newTechnologyFirms'
    | 'conversions'
    | 'exits'
  readonly value: number
  readonly unit?: 'share' | 'area'
  /** The rows behind it. */
  readonly href: string
}

/** Figures of the day; each leads to the rows it was counted from. */
export function RosterFigures({ figures }: { figures: readonly RosterFigure[] }): VNode {
  const { living: text } = useText()
  return (
    <DataTable
      caption={text.figures}
      quiet
      rows={figures}
      columns={[
        { name: text.figure, cell: ({ name, href }) => <a href={href}>{text.names[name]}</a> },
        {
          name: text.value,
          number: true,
          cell: ({ value, unit }) =>
            unit === 'share'
              ? `${formatNumber(Math.round(value * 1000) / 10)}%`
              : `${formatNumber(value)}${unit === 'area' ? ' ㎡' : ''}`,
        },
      ]}
    />
  )
}
