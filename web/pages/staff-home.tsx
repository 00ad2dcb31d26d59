import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Filter } from '#web/components/filter.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import type { Waiting } from '#web/components/waiting.tsx'
import { WaitingList } from '#web/components/waiting.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface StaffHomeProps {
  office: string
  /** Whether the reader may see the expert pool. */
  pool?: boolean
  /** Whether the reader may see scores and what they are given by. */
  scores?: boolean
  /** Batches whose parks wait for this person to publish them. */
  publishing?: readonly { id: string; title: string; count: number }[]
  /** What waits for this person, earliest due date first. */
  tasks: readonly Waiting[]
  /** Cases of the office's scope. */
  cases: readonly {
    id: string
    no?: string | undefined
    parkName: string
    district: string
    status: CaseStatus
    changedAt: string
  }[]
  batches: readonly { id: string; title: string }[]
  /** The batch the lists are narrowed to. */
  batch?: string | undefined
}

export function StaffHome(props: StaffHomeProps): VNode {
  const { office, pool, scores, publishing = [], tasks, cases, batches, batch } = props
  const lang = useLang()
  const {
    staff: text,
    pipeline,
    experts,
    rubrics,
    publishing: notice,
    common,
    park,
    programme,
    reports,
  } = useText()
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={office} />
      <Brief
        where={text.where(tasks.length)}
        asked={tasks.length > 0 ? text.asked : undefined}
        due={tasks[0]?.due}
        next={text.next}
      />
      {batches.length > 0 ? (
        <Filter
          action={path('staff')}
          submit={text.filter}
          selects={[
            {
              name: 'batch',
              label: pipeline.batch,
              all: pipeline.all,
              chosen: batch ?? '',
              choices: batches.map(({ id, title }) => ({ value: id, label: title })),
            },
          ]}
        />
      ) : null}
      {publishing.map(({ id, title, count }) => (
        <Inset key={id}>
          {`${title}${common.colon}${notice.where(count)}${common.semicolon}`}
          <a href={path('staffNotice', { batch: id })}>{notice.go}</a>
        </Inset>
      ))}
      <WaitingList tasks={tasks} cases />
      <DataTable
        caption={text.cases}
        rows={cases}
        empty={text.noCases}
        columns={[
          { name: text.park, cell: (one) => <a href={path('staffCase', { id: one.id })}>{one.parkName}</a> },
          { name: text.number, cell: (one) => <span class="figure">{one.no ?? '—'}</span> },
          { name: text.district, cell: (one) => one.district },
          { name: text.status, cell: (one) => <StatusTag status={one.status} reader="staff" /> },
          { name: text.updated, cell: (one) => formatTime(lang, one.changedAt) },
        ]}
      />
      <p class="after links">
        <a href={path('staffParks')}>{park.parks}</a>
        <a href={path('staffProgramme')}>{programme.title}</a>
        <a href={path('monitoring')}>{reports.title}</a>
        {pool ? <a href={path('experts')}>{experts.title}</a> : null}
        {scores ? <a href={path('rubrics')}>{rubrics.title}</a> : null}
      </p>
      {batches.length > 0 ? (
        <>
          <h2>{pipeline.batches}</h2>
          <ul>
            {batches.map(({ id, title }) => (
              <li key={id}>
                <a href={path('staffBatch', { batch: id })}>{`${title} · ${pipeline.over}`}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Page>
  )
}
