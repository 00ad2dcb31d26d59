import type { VNode } from 'preact'
import type { FunnelLine } from '#domain/funnel.ts'
import type { Chart } from '#web/charts/chart.ts'
import { ChartFigure } from '#web/components/chart.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { Choice } from '#web/components/filter.tsx'
import { Filter } from '#web/components/filter.tsx'
import { useText } from '#web/layout/frame.ts'
import { formatNumber } from '#web/messages/numbers.ts'
import type { FigureFrameProps } from '#web/pages/programme-figure.tsx'
import { FigureFrame } from '#web/pages/programme-figure.tsx'
import { path } from '#web/routes.ts'

export interface FunnelProps extends FigureFrameProps {
  readonly batch?: string | undefined
  readonly batches: readonly Choice[]
  readonly lines: readonly FunnelLine[]
  readonly chart?: { readonly chart: Chart; readonly src: string } | undefined
  readonly csv: string
  readonly xlsx: string
}

/** How far the applications of a batch came, and how long each stage took. */
export function Funnel(props: FunnelProps): VNode {
  const { batch, batches, lines, chart, code, csv, xlsx } = props
  const { programme: text } = useText()
  const { funnel } = text
  const number = (value: number | null, unit = '') =>
    value === null ? '—' : `${formatNumber(value, 1)}${unit}`
  return (
    <FigureFrame {...props}>
      <Filter
        action={path('figure', { figure: code })}
        submit={text.show}
        selects={[{ name: 'batch', label: text.batch, chosen: batch ?? '', choices: batches }]}
      />
      {chart ? <ChartFigure {...chart} alone /> : null}
      <DataTable
        caption={props.name}
        rows={lines}
        columns={[
          { name: funnel.stage, cell: ({ stage }) => funnel.stages[stage] },
          { name: funnel.cases, number: true, cell: ({ cases }) => cases },
          { name: funnel.share, number: true, cell: ({ share }) => number(share, '%') },
          { name: funnel.days, number: true, cell: ({ days }) => number(days) },
        ]}
      />
      <p class="links">
        {batch ? <a href={path('staffBatch', { batch })}>{funnel.open}</a> : null}
        <a href={csv}>{text.csv}</a>
        <a href={xlsx}>{text.xlsx}</a>
      </p>
    </FigureFrame>
  )
}
