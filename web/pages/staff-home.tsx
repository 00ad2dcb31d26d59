import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { Due } from '#web/components/due.tsx'
import { DueDate } from '#web/components/due.tsx'
import { Heading } from '#web/components/heading.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface StaffHomeProps {
  office: string
  /** Whether the reader may see the expert pool. */
  pool?: boolean
  /** What waits for this person, earliest due date first. */
  tasks: readonly {
    id: string
    caseId: string
    caseNo: string
    parkName: string
    form: string
    stage: CaseStatus
    since: string
    due: Due
  }[]
  /** Cases of the office's scope. */
  cases: readonly {
    id: string
    no?: string | undefined
    parkName: string
    district: string
    status: CaseStatus
    changedAt: string
  }[]
}

export function StaffHome({ office, pool, tasks, cases }: StaffHomeProps): VNode {
  const lang = useLang()
  const { staff: text, experts } = useText()
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={office} />
      <Brief
        where={text.where(tasks.length)}
        asked={tasks.length > 0 ? text.asked : undefined}
        due={tasks[0]?.due}
        next={text.next}
      />
      <DataTable
        caption={text.waiting}
        rows={tasks}
        empty={text.none}
        columns={[
          { name: text.park, cell: (task) => <a href={path('task', { task: task.id })}>{task.parkName}</a> },
          {
            name: text.number,
            cell: (task) => <a href={path('staffCase', { id: task.caseId })}>{task.caseNo}</a>,
          },
          { name: text.what, cell: (task) => task.form },
          { name: text.stage, cell: (task) => <StatusTag status={task.stage} reader="staff" /> },
          { name: text.since, cell: (task) => formatTime(lang, task.since) },
          { name: text.until, cell: (task) => <DueDate due={task.due} /> },
        ]}
      />
      <DataTable
        caption={text.cases}
        rows={cases}
        empty={text.noCases}
        columns={[
          { name: text.park, cell: (one) => <a href={path('staffCase', { id: one.id })}>{one.parkName}</a> },
          { name: text.number, cell: (one) => one.no ?? '—' },
          { name: text.district, cell: (one) => one.district },
          { name: text.status, cell: (one) => <StatusTag status={one.status} reader="staff" /> },
          { name: text.updated, cell: (one) => formatTime(lang, one.changedAt) },
        ]}
      />
      {pool ? (
        <p class="after">
          <a href={path('experts')}>{experts.title}</a>
        </p>
      ) : null}
    </Page>
  )
}
