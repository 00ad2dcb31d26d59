import type { VNode } from 'preact'
import type { Chart } from '#web/charts/chart.ts'
import { chartHeight, chartWidths } from '#web/charts/chart.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { useText } from '#web/layout/frame.ts'
import { formatNumber } from '#web/messages/numbers.ts'

export interface ChartFigureProps {
  chart: Chart
  /** Where its picture is; an address with a query. */
  src: string
  /** Where the page has the table elsewhere. */
  alone?: boolean
}

/** A chart and, beside it, the same numbers as a table. */
export function ChartFigure({ chart, src, alone }: ChartFigureProps): VNode {
  const { programme: text } = useText()
  const { title, unit, categories, series, beside = [] } = chart
  const columns = [...series, ...beside]
  return (
    <figure class="chart">
      <figcaption>
        {title}
        {series.length === 1 && unit ? <span class="hint">{text.inUnit(unit)}</span> : null}
      </figcaption>
      <picture>
        <source
          media="(max-width: 46rem)"
          srcset={`${src}&narrow=1`}
          width={chartWidths.narrow}
          height={chartHeight(chart, 'narrow')}
        />
        <img
          src={src}
          alt={text.chartAlt(title, summaryOf(chart))}
          width={chartWidths.wide}
          height={chartHeight(chart)}
          loading="lazy"
        />
      </picture>
      {alone ? null : (
        <div class="chart-table">
          <DataTable
            caption={title}
            quiet
            stays
            rows={categories.map((name, n) => ({
              name,
              values: columns.map(({ values }) => values[n] ?? null),
            }))}
            columns={[
              { name: chart.axis, cell: ({ name }) => name },
              ...columns.map((one, n) => ({
                name: one.name,
                number: true,
                cell: ({ values }: { values: (number | null)[] }) => shown(values[n]),
              })),
            ]}
          />
        </div>
      )}
    </figure>
  )
}

function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : formatNumber(value, 2)
}

/** What somebody who does not see the picture hears first: its ends and its marks. */
function summaryOf({ categories, series, marks = [] }: Chart): string {
  const [first, last] = [categories[0], categories.at(-1)]
  const ends = series.map(({ name, values }) =>
    first === last
      ? `${name} ${first} ${shown(values[0])}`
      : `${name} ${first} ${shown(values[0])}, ${last} ${shown(values.at(-1))}`,
  )
  return [...ends, ...marks.map(({ name }) => name)].join('; ')
}
