import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatTime } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'

export interface ObjectionsProps {
  caseId: string
  lines: readonly {
    id: string
    no: string
    status: 'received' | 'accepted' | 'refused' | 'clue' | 'closed'
    result?: string | undefined
    receivedAt: string
  }[]
  /** The supervisor may see who objected. */
  reveals: boolean
}

/** Objections to a park, without who raised them. */
export function Objections({ caseId, lines, reveals }: ObjectionsProps): VNode {
  const lang = useLang()
  const { objector: text, common } = useText()
  return (
    <DataTable
      caption={text.objections}
      rows={lines}
      columns={[
        { name: text.no, cell: ({ no }) => no },
        { name: text.received, cell: ({ receivedAt }) => formatTime(lang, receivedAt) },
        {
          name: text.state,
          cell: ({ status, result }) => [text.states[status], result].filter(Boolean).join(common.colon),
        },
        ...(reveals
          ? [
              {
                name: text.title,
                cell: ({ id, no }: ObjectionsProps['lines'][number]) => (
                  <PostForm action={path('staffObjector', { id: caseId, objection: id })}>
                    <Button weight="secondary">
                      {text.reveal}
                      <span class="unseen"> {no}</span>
                    </Button>
                  </PostForm>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
