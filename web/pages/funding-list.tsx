import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { MatterTag } from '#web/components/matter-list.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'

/** One request that is, or was, supported. Amounts in 万元. */
export interface FundingRow {
  readonly projectName: string
  readonly applicant: string
  readonly category: string
  readonly programYear: number
  readonly approved?: number | undefined
  readonly listedUntil?: string | undefined
  readonly status: string
}

/** 拟支持项目公示: what is to be supported, before it is paid, and what was. */
export function FundingList({ rows }: { rows: readonly FundingRow[] }): VNode {
  const lang = useLang()
  const { support: text } = useText()
  return (
    <Page title={text.list} wide>
      <Heading title={text.list} />
      <Brief where={text.listWhere(rows.length)} next={text.listNext} />
      <DataTable
        caption={text.list}
        quiet
        rows={rows}
        empty={text.listNone}
        columns={[
          { name: text.project, cell: (row) => row.projectName },
          { name: text.applicant, cell: (row) => row.applicant },
          { name: text.category, cell: (row) => row.category },
          { name: text.year, cell: (row) => <span class="figure">{row.programYear}</span> },
          { name: text.amount, number: true, cell: (row) => row.approved?.toFixed(2) ?? '—' },
          { name: text.until, cell: (row) => (row.listedUntil ? formatDate(lang, row.listedUntil) : '—') },
          { name: text.status, cell: (row) => <MatterTag kind="funding" status={row.status} /> },
        ]}
      />
    </Page>
  )
}
