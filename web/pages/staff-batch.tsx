import type { VNode } from 'preact'
import type { BatchChange } from '#web/components/batch-history.tsx'
import { BatchHistory } from '#web/components/batch-history.tsx'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { Choice } from '#web/components/filter.tsx'
import { Filter } from '#web/components/filter.tsx'
import { Heading } from '#web/components/heading.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

type Wish = 'stage' | 'district' | 'cluster'

export interface StaffBatchProps {
  batch: { id: string; title: string }
  stages: readonly { status: CaseStatus; count: number }[]
  cases: readonly {
    id: string
    no: string
    parkName: string
    district: string
    clusters: readonly string[]
    status: CaseStatus
    days: number
    total?: number | undefined
  }[]
  wishes: Readonly<Record<Wish, string>>
  choices: Readonly<Record<Wish, readonly Choice[]>>
  /** Whether the reader may see scores. */
  scores: boolean
  changes: readonly BatchChange[]
}

/** How far every case of a batch is. */
export function StaffBatch({
  batch,
  stages,
  cases,
  wishes,
  choices,
  scores,
  changes,
}: StaffBatchProps): VNode {
  const { pipeline: text, common, standings, rubrics } = useText()
  const action = path('staffBatch', { batch: batch.id })
  const asked = new URLSearchParams(Object.entries(wishes).filter(([, value]) => value))
  const inStage = (stage: string) =>
    `${action}?${new URLSearchParams({ ...Object.fromEntries(asked), stage })}`
  const select = (name: Wish, label: string) => ({
    name,
    label,
    all: text.all,
    chosen: wishes[name],
    choices: choices[name],
  })
  return (
    <Page title={batch.title} wide>
      <Heading title={batch.title} over={text.over} />
      <Brief where={text.where(stages.reduce((sum, { count }) => sum + count, 0))} next={text.next} />
      {scores ? (
        <p>
          <a href={path('standings', { batch: batch.id })}>{standings.title}</a>
          {common.comma}
          <a href={path('rubrics')}>{rubrics.title}</a>
        </p>
      ) : null}
      <Filter
        action={action}
        submit={text.show}
        selects={[
          select('stage', text.stage),
          select('district', text.district),
          select('cluster', text.clusters),
        ]}
      />
      <DataTable
        caption={text.stages}
        rows={stages}
        empty={text.noStages}
        columns={[
          { name: text.stage, cell: ({ status }) => <StatusTag status={status} reader="staff" /> },
          {
            name: text.count,
            number: true,
            cell: ({ status, count }) => <a href={inStage(status)}>{count}</a>,
          },
        ]}
      />
      <DataTable
        caption={text.cases}
        rows={cases}
        empty={text.none}
        columns={[
          { name: text.park, cell: (one) => <a href={path('staffCase', { id: one.id })}>{one.parkName}</a> },
          { name: text.number, cell: (one) => <span class="figure">{one.no}</span> },
          { name: text.district, cell: (one) => one.district },
          { name: text.clusters, cell: (one) => one.clusters.join(common.comma) },
          { name: text.stage, cell: (one) => <StatusTag status={one.status} reader="staff" /> },
          { name: text.days, number: true, cell: (one) => one.days },
          ...(scores
            ? [
                {
                  name: text.total,
                  number: true,
                  cell: (one: StaffBatchProps['cases'][number]) => one.total?.toFixed(2) ?? text.scored,
                },
              ]
            : []),
        ]}
      />
      <BatchHistory changes={changes} who />
    </Page>
  )
}
