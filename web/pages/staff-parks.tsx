import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { TitleTag } from '#web/components/title-tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import type { ParkLink } from '#web/pages/park.tsx'
import { path } from '#web/routes.ts'
import type { TitleStatus } from '#web/title-status.ts'

export interface StaffParksProps {
  readonly office: string
  readonly rows: readonly {
    readonly caseId: string
    readonly titleNo: string
    readonly officialName: string
    readonly district: string
    readonly status: TitleStatus
    readonly validTo: string
  }[]
  readonly links: readonly ParkLink[]
}

/** The designated parks an office answers for. */
export function StaffParks({ office, rows, links }: StaffParksProps): VNode {
  const lang = useLang()
  const { park: text } = useText()
  return (
    <Page title={text.parks} wide>
      <Heading title={text.parks} over={office} />
      <Brief where={text.count(rows.length)} next={text.parksNext} />
      {links.length > 0 ? (
        <p class="links">
          {links.map(({ href, name }) => (
            <a key={href} href={href}>
              {name}
            </a>
          ))}
        </p>
      ) : null}
      <DataTable
        caption={text.parks}
        rows={rows}
        empty={text.none}
        columns={[
          {
            name: text.name,
            cell: (row) => <a href={path('staffPark', { id: row.caseId })}>{row.officialName}</a>,
          },
          { name: text.titleNo, cell: (row) => <span class="figure">{row.titleNo}</span> },
          { name: text.district, cell: (row) => row.district },
          { name: text.status, cell: (row) => <TitleTag status={row.status} /> },
          { name: text.validTo, cell: (row) => formatDate(lang, row.validTo) },
        ]}
      />
    </Page>
  )
}
