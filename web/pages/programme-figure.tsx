import type { ComponentChildren, VNode } from 'preact'
import type { Chart } from '#web/charts/chart.ts'
import { Brief } from '#web/components/brief.tsx'
import { ChartFigure } from '#web/components/chart.tsx'
import type { Column } from '#web/components/data-table.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { FilterProps } from '#web/components/filter.tsx'
import { Filter } from '#web/components/filter.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

export interface FigureColumn {
  readonly id: string
  readonly label: string
  readonly unit: string
}

export interface FigurePark {
  readonly caseId: string
  readonly name: string
  readonly titleNo: string
  readonly district: string
  readonly texts: readonly string[]
  /** Where the rows behind its numbers are. */
  readonly rows: readonly { readonly href: string; readonly name: string }[]
}

export interface ProgrammeFigureProps {
  readonly code: string
  readonly name: string
  readonly formula: string
  readonly over: string
  readonly quarter: string
  readonly note: string
  readonly hint?: string | undefined
  readonly selects: FilterProps['selects']
  readonly columns: readonly FigureColumn[]
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly texts: readonly string[]
  }[]
  readonly groupedBy: string
  readonly chart?: { readonly chart: Chart; readonly src: string } | undefined
  readonly parks: readonly FigurePark[]
  /** The next page of parks. */
  readonly more?: string | undefined
  readonly csv: string
  readonly xlsx: string
}

/** One figure by groups of parks, and the parks behind it. */
export function ProgrammeFigure(props: ProgrammeFigureProps): VNode {
  const { programme: text } = useText()
  const { code, columns, groups, chart, parks } = props
  return (
    <FigureFrame {...props}>
      <Filter action={path('figure', { figure: code })} submit={text.show} selects={props.selects} />
      <p class="hint">{props.note}</p>
      {props.hint ? <p class="hint">{props.hint}</p> : null}
      {chart ? <ChartFigure {...chart} alone /> : null}
      <DataTable
        caption={props.groupedBy}
        rows={groups}
        empty={text.noFigures}
        columns={[
          { name: props.groupedBy, cell: ({ name }) => name },
          ...numbers<(typeof groups)[number]>(columns, text.inUnit),
        ]}
      />
      <p class="links">
        <a href={props.csv}>{text.csv}</a>
        <a href={props.xlsx}>{text.xlsx}</a>
      </p>
      <h2>{text.parks}</h2>
      <DataTable
        caption={text.parks}
        quiet
        rows={parks}
        empty={text.noParks}
        columns={[
          {
            name: text.park,
            cell: ({ caseId, name }) => <a href={path('staffPark', { id: caseId })}>{name}</a>,
          },
          { name: text.titleNo, cell: ({ titleNo }) => <span class="figure">{titleNo}</span> },
          { name: text.district, cell: ({ district }) => district },
          ...numbers<FigurePark>(columns, text.inUnit),
          {
            name: text.rows,
            cell: ({ rows }) => (
              <span class="links">
                {rows.map(({ href, name }) => (
                  <a key={href} href={href}>
                    {name}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
      {props.more ? (
        <p>
          <a href={props.more}>{text.more}</a>
        </p>
      ) : null}
    </FigureFrame>
  )
}

export interface FigureFrameProps {
  readonly code: string
  readonly name: string
  readonly formula: string
  readonly over: string
  readonly quarter: string
}

/** What every figure’s page says first: which one it is, and how it is worked out. */
export function FigureFrame(props: FigureFrameProps & { children?: ComponentChildren }): VNode {
  const { programme: text } = useText()
  const { code, name, formula, over, quarter, children } = props
  return (
    <Page title={name} wide>
      <Heading title={`${code} ${name}`} over={over} />
      <Brief where={quarter} next={<a href={path('staffProgramme')}>{text.back}</a>} />
      <Inset>
        {text.formula}：{formula}
      </Inset>
      {children}
    </Page>
  )
}

function numbers<Row extends { readonly texts: readonly string[] }>(
  columns: readonly FigureColumn[],
  inUnit: (unit: string) => string,
): Column<Row>[] {
  return columns.map(({ label, unit }, n) => ({
    name: unit ? `${label}${inUnit(unit)}` : label,
    number: true,
    cell: ({ texts }) => texts[n] ?? '—',
  }))
}
