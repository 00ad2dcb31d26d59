import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { Choice } from '#web/components/filter.tsx'
import { Filter } from '#web/components/filter.tsx'
import { Heading } from '#web/components/heading.tsx'
import { TitleTag } from '#web/components/title-tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'
import type { TitleStatus } from '#web/title-status.ts'

/** One park of the register, in the reader's language. */
export interface RegisterRow {
  readonly titleNo: string
  readonly officialName: string
  readonly operatorName: string
  readonly district: string
  readonly industries: readonly string[]
  readonly validFrom: string
  readonly validTo: string
  readonly status: TitleStatus
}

/** A revocation as it was announced. */
export interface RevokedRow
  extends Pick<RegisterRow, 'titleNo' | 'officialName' | 'operatorName' | 'district'> {
  readonly on: string
  readonly docNo: string
  readonly why: string
  readonly plaqueBackBy: string
  readonly banUntil?: string | undefined
}

export interface RegisterProps {
  rows: readonly RegisterRow[]
  revoked: readonly RevokedRow[]
  /** How many the register holds in all. */
  total: number
  chosen: { readonly district: string; readonly cluster: string; readonly status: string }
  districts: readonly Choice[]
  clusters: readonly Choice[]
  /** The same rows as a table file. */
  tableUrl: string
}

/** 名录: every park that was designated, for everybody. */
export function Register({
  rows,
  revoked,
  total,
  chosen,
  districts,
  clusters,
  tableUrl,
}: RegisterProps): VNode {
  const lang = useLang()
  const { register: text } = useText()
  const statuses = Object.entries(text.statuses).map(([value, label]) => ({ value, label }))
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={text.over} />
      <Brief where={text.where(rows.length, total)} next={text.next} />
      <Filter
        action={path('register')}
        submit={text.filter}
        selects={[
          {
            name: 'district',
            label: text.district,
            all: text.all,
            chosen: chosen.district,
            choices: districts,
          },
          { name: 'cluster', label: text.cluster, all: text.all, chosen: chosen.cluster, choices: clusters },
          { name: 'status', label: text.status, all: text.all, chosen: chosen.status, choices: statuses },
        ]}
      />
      <DataTable
        caption={text.title}
        quiet
        rows={rows}
        empty={text.none}
        columns={[
          {
            name: text.number,
            cell: ({ titleNo }) => <a href={path('title', { title: titleNo })}>{titleNo}</a>,
          },
          { name: text.name, cell: ({ officialName }) => officialName },
          { name: text.operator, cell: ({ operatorName }) => operatorName },
          { name: text.district, cell: ({ district }) => district },
          { name: text.industries, cell: ({ industries }) => industries.join(text.comma) },
          {
            name: text.validity,
            cell: ({ validFrom, validTo }) => `${formatDate(lang, validFrom)} — ${formatDate(lang, validTo)}`,
          },
          { name: text.status, cell: ({ status }) => <TitleTag status={status} /> },
        ]}
      />
      <p>
        <a href={tableUrl}>{text.download}</a>
      </p>
      <p>
        <a href={path('programme')}>{text.programme}</a>
      </p>
      {revoked.length > 0 ? <Revoked rows={revoked} /> : null}
    </Page>
  )
}

function Revoked({ rows }: { rows: readonly RevokedRow[] }): VNode {
  const lang = useLang()
  const { register: text } = useText()
  return (
    <section id="revoked">
      <h2>{text.revoked}</h2>
      <DataTable
        caption={text.revoked}
        quiet
        rows={rows}
        columns={[
          {
            name: text.number,
            cell: ({ titleNo }) => <a href={path('title', { title: titleNo })}>{titleNo}</a>,
          },
          { name: text.name, cell: ({ officialName }) => officialName },
          { name: text.operator, cell: ({ operatorName }) => operatorName },
          { name: text.district, cell: ({ district }) => district },
          { name: text.announcement, cell: ({ docNo }) => docNo },
          { name: text.why, cell: ({ why }) => why },
          { name: text.revokedOn, cell: ({ on }) => formatDate(lang, on) },
          { name: text.banUntil, cell: ({ banUntil }) => (banUntil ? formatDate(lang, banUntil) : '—') },
        ]}
      />
    </section>
  )
}
