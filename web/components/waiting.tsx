import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import type { Due } from '#web/components/due.tsx'
import { DueDate } from '#web/components/due.tsx'
import { StatusTag, Tag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatTime } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

/** A task in the list of whoever it waits for. */
export interface Waiting {
  readonly id: string
  readonly caseId: string
  readonly caseNo: string
  readonly parkName: string
  readonly form: string
  readonly stage: CaseStatus
  readonly since: string
  readonly due: Due
  readonly overdue: boolean
}

/** What waits for somebody, since when, until when; the number leads to the case for those who have a page of it. */
export function WaitingList({ tasks, cases }: { tasks: readonly Waiting[]; cases: boolean }): VNode {
  const lang = useLang()
  const { staff: text, pipeline } = useText()
  return (
    <DataTable
      caption={text.waiting}
      rows={tasks}
      empty={text.none}
      columns={[
        { name: text.park, cell: (task) => <a href={path('task', { task: task.id })}>{task.parkName}</a> },
        {
          name: text.number,
          cell: (task) =>
            cases ? (
              <a class="figure" href={path('staffCase', { id: task.caseId })}>
                {task.caseNo}
              </a>
            ) : (
              <span class="figure">{task.caseNo}</span>
            ),
        },
        { name: text.what, cell: (task) => task.form },
        ...(cases
          ? [
              {
                name: text.stage,
                cell: (task: Waiting) => <StatusTag status={task.stage} reader="staff" />,
              },
            ]
          : []),
        { name: text.since, cell: (task) => <span class="figure">{formatTime(lang, task.since)}</span> },
        {
          name: text.until,
          cell: ({ due, overdue }) => (
            <>
              <DueDate due={due} />{' '}
              {overdue && (due.left ?? 0) >= 0 ? <Tag tone="stopped">{pipeline.overdue}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  )
}
