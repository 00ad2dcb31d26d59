import type { VNode } from 'preact'
import type { Chart } from '#web/charts/chart.ts'
import { Brief } from '#web/components/brief.tsx'
import { ChartFigure } from '#web/components/chart.tsx'
import type { FigureRow } from '#web/components/figure-list.tsx'
import { FigureList } from '#web/components/figure-list.tsx'
import type { Choice } from '#web/components/filter.tsx'
import { Filter } from '#web/components/filter.tsx'
import { Heading } from '#web/components/heading.tsx'
import type { TargetRow } from '#web/components/target-table.tsx'
import { TargetTable } from '#web/components/target-table.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'

export interface ProgrammeProps {
  readonly over: string
  /** Its own address, to choose another quarter. */
  readonly action: string
  readonly quarter: { readonly id: string; readonly name: string }
  readonly quarters: readonly Choice[]
  /** What the stocks and flows below stand for. */
  readonly note: string
  /** None for those whose office has no target of its own. */
  readonly targets?: { readonly rows: readonly TargetRow[]; readonly source: string } | undefined
  readonly charts: readonly { readonly chart: Chart; readonly src: string }[]
  readonly figures: readonly FigureRow[]
  readonly links: readonly { readonly href: string; readonly name: string }[]
  readonly next: string
}

/** How the programme stands: targets, pictures, and every figure with how it is worked out. */
export function Programme(props: ProgrammeProps): VNode {
  const { over, action, quarter, quarters, note, targets, charts, figures, links, next } = props
  const { programme: text } = useText()
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={over} />
      <Brief where={quarters.length > 0 ? text.where(quarter.name) : text.noFigures} next={next} />
      {targets ? <TargetTable {...targets} /> : null}
      {quarters.length > 1 ? (
        <Filter
          action={action}
          submit={text.show}
          selects={[{ name: 'quarter', label: text.quarter, chosen: quarter.id, choices: quarters }]}
        />
      ) : null}
      {charts.length > 0 ? (
        <div class="charts">
          {charts.map(({ chart, src }) => (
            <ChartFigure key={src} chart={chart} src={src} />
          ))}
        </div>
      ) : null}
      <h2>{text.figures}</h2>
      <p class="hint">{note}</p>
      <FigureList rows={figures} />
      <p class="after links">
        {links.map(({ href, name }) => (
          <a key={href} href={href}>
            {name}
          </a>
        ))}
      </p>
    </Page>
  )
}
