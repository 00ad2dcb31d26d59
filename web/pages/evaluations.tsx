import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { MatterTag } from '#web/components/matter-list.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'

export interface EvaluationRow {
  readonly name: string
  readonly href?: string | undefined
  readonly district: string
  readonly status: string
  readonly place?: number | undefined
  readonly score?: number | undefined
  readonly proposed?: string | undefined
  readonly band?: string | undefined
}

export interface EvaluationsProps {
  readonly year: number
  readonly rows: readonly EvaluationRow[]
  /** Only for the city. */
  readonly count?: { readonly rated: number; readonly scored: number; readonly quota: number } | undefined
}

/** The parks of a year for the offices: where each stands, and for the city the ranking. */
export function Evaluations({ year, rows, count }: EvaluationsProps): VNode {
  const { evaluation: text, park } = useText()
  return (
    <Page title={text.listTitle(year)} wide>
      <Heading title={text.listTitle(year)} over={text.over} />
      <Brief
        where={count ? text.count(count.rated, count.scored, count.quota) : park.count(rows.length)}
        next={text.listNext}
      />
      <DataTable
        caption={text.listTitle(year)}
        quiet
        rows={rows}
        empty={text.none}
        columns={[
          { name: text.park, cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name) },
          { name: text.district, cell: ({ district }) => district },
          { name: text.status, cell: ({ status }) => <MatterTag kind="evaluation" status={status} /> },
          ...(count
            ? [
                { name: text.place, number: true, cell: ({ place }: EvaluationRow) => place ?? '—' },
                {
                  name: text.score,
                  number: true,
                  cell: ({ score }: EvaluationRow) => score?.toFixed(2) ?? '—',
                },
                { name: text.proposed, cell: ({ proposed }: EvaluationRow) => proposed ?? '—' },
              ]
            : []),
          { name: text.band, cell: ({ band }) => band ?? '—' },
        ]}
      />
    </Page>
  )
}

export interface ResultsProps {
  readonly year: number
  readonly rows: readonly { readonly name: string; readonly district: string; readonly band: string }[]
  readonly next: string
}

/** 公示: the results of a year for everybody, with the bands alone. */
export function Results({ year, rows, next }: ResultsProps): VNode {
  const { evaluation: text } = useText()
  return (
    <Page title={text.publicTitle(year)}>
      <Heading title={text.publicTitle(year)} over={text.over} />
      <Brief where={text.publicWhere(rows.length)} next={next} />
      <DataTable
        caption={text.publicTitle(year)}
        quiet
        rows={rows}
        empty={text.noPublic}
        columns={[
          { name: text.park, cell: ({ name }) => name },
          { name: text.district, cell: ({ district }) => district },
          { name: text.band, cell: ({ band }) => band },
        ]}
      />
    </Page>
  )
}
