import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { useText } from '#web/layout/frame.ts'
import { formatNumber } from '#web/messages/numbers.ts'

export interface AnalysisRow {
  readonly name: string
  readonly parks: number
  readonly now: number
  readonly before: number
  /** In percent, of a share in points; undefined where nothing was before. */
  readonly change?: number | undefined
  readonly share: boolean
}

export interface AnalysisProps {
  /** What the quarter comes to, sentence by sentence. */
  readonly sentences: readonly string[]
  readonly rows: readonly AnalysisRow[]
}

/** The written analysis of a quarter, with the figures of the parks that reported it and the quarter before. */
export function QuarterAnalysis({ sentences, rows }: AnalysisProps): VNode {
  const { reports: text } = useText()
  return (
    <>
      <h2>{text.analysis.title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DataTable
        caption={text.analysis.title}
        quiet
        rows={rows}
        empty={text.analysis.none}
        columns={[
          { name: text.figure, cell: ({ name }) => name },
          { name: text.analysis.parks, number: true, cell: ({ parks }) => formatNumber(parks) },
          { name: text.analysis.now, number: true, cell: ({ now }) => formatNumber(now) },
          { name: text.analysis.before, number: true, cell: ({ before }) => formatNumber(before) },
          {
            name: text.analysis.change,
            number: true,
            cell: ({ change, share }) =>
              change === undefined
                ? '—'
                : share
                  ? text.analysis.points(change)
                  : text.analysis.percent(change),
          },
        ]}
      />
    </>
  )
}
