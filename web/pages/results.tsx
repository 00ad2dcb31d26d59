import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'

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
