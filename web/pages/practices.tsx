import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'

export interface PracticesProps {
  readonly cases: readonly {
    readonly caseId: string
    readonly key: string
    readonly caseTitle: string
    readonly caseType: string
    readonly parkName: string
    readonly district: string
    readonly publishedAt: string
  }[]
}

/** 优秀案例: what parks have done well, for everybody. */
export function Practices({ cases }: PracticesProps): VNode {
  const lang = useLang()
  const { support: text } = useText()
  return (
    <Page title={text.practices} wide>
      <Heading title={text.practices} />
      <Brief where={text.practicesWhere(cases.length)} next={text.practicesNext} />
      <DataTable
        caption={text.practices}
        quiet
        rows={cases}
        empty={text.practicesNone}
        columns={[
          {
            name: text.case,
            cell: ({ caseId, key, caseTitle }) => (
              <a href={path('publishedPractice', { id: caseId, practice: key })}>{caseTitle}</a>
            ),
          },
          { name: text.kind, cell: ({ caseType }) => caseType },
          { name: text.park, cell: ({ parkName }) => parkName },
          { name: text.district, cell: ({ district }) => district },
          { name: text.published, cell: ({ publishedAt }) => formatTime(lang, publishedAt) },
        ]}
      />
    </Page>
  )
}
