import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Tag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'

export interface NoticesProps {
  notices: readonly {
    id: string
    no: string
    title: string
    publishedOn: string
    /** The last day of any of its rows. */
    endOn: string
    open: boolean
  }[]
}

export function Notices({ notices }: NoticesProps): VNode {
  const lang = useLang()
  const { notice: text } = useText()
  return (
    <Page title={text.listTitle} wide>
      <Heading title={text.listTitle} />
      <Brief where={text.listWhere(notices.length)} next={text.listNext} />
      <DataTable
        caption={text.list}
        quiet
        rows={notices}
        empty={text.none}
        columns={[
          { name: text.title, cell: (one) => <a href={path('notice', { notice: one.id })}>{one.title}</a> },
          { name: text.no, cell: (one) => one.no },
          { name: text.published, cell: (one) => formatDate(lang, one.publishedOn) },
          {
            name: text.ends,
            cell: (one) => (
              <>
                {formatDate(lang, one.endOn)}{' '}
                <Tag tone={one.open ? 'active' : 'neutral'}>{one.open ? text.open : text.over}</Tag>
              </>
            ),
          },
        ]}
      />
    </Page>
  )
}
