import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { Due } from '#web/components/due.tsx'
import { DueDate } from '#web/components/due.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface ApplicationsProps {
  applications: readonly {
    id: string
    no?: string | undefined
    parkName?: string | undefined
    batch: string
    status: CaseStatus
    due?: Due | undefined
  }[]
  /** Batches in which an application can be started. */
  open: readonly { id: string; name: string }[]
}

/** Starting one posts `batch` to the same address. */
export function Applications({ applications, open }: ApplicationsProps): VNode {
  const { applications: text } = useText()
  return (
    <Page title={text.title}>
      <Heading title={text.title} />
      <Brief where={text.where(applications.length)} asked={text.asked} next={text.next} />
      <DataTable
        caption={text.title}
        quiet
        rows={applications}
        empty={text.none}
        columns={[
          {
            name: text.park,
            cell: (one) => <a href={path('application', { id: one.id })}>{one.parkName || text.unnamed}</a>,
          },
          { name: text.number, cell: (one) => one.no ?? '—' },
          { name: text.batch, cell: (one) => one.batch },
          { name: text.status, cell: (one) => <StatusTag status={one.status} reader="applicant" /> },
          { name: text.due, cell: (one) => (one.due ? <DueDate due={one.due} /> : '—') },
        ]}
      />
      <h2>{text.start}</h2>
      {open.length === 0 ? <p>{text.noBatch}</p> : null}
      {open.map((batch) => (
        <PostForm key={batch.id} action={path('applications')}>
          <input type="hidden" name="batch" value={batch.id} />
          <p>
            <Button weight={applications.length === 0 ? 'primary' : 'secondary'}>
              {text.startIn(batch.name)}
            </Button>
          </p>
        </PostForm>
      ))}
    </Page>
  )
}
