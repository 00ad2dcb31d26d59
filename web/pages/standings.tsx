import type { VNode } from 'preact'
import type { Method, Result } from '#domain/comparison.ts'
import { METHODS } from '#domain/comparison.ts'
import { Brief } from '#web/components/brief.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { StatusTag, Tag } from '#web/components/tag.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface StandingsProps {
  batch: { id: string; title: string }
  rows: readonly {
    caseId: string
    no: string
    parkName: string
    place: number
    quant: number
    results: { readonly [method in Method]: Result }
    tiedWith: readonly string[]
    obstacles: readonly string[]
  }[]
  /** Handed in, without a finished panel. */
  waiting: readonly { caseId: string; no: string; parkName: string; status: CaseStatus }[]
  linked: boolean
  /** Not all cases were scored by the same version. */
  mixed: boolean
}

/** The ranking of a batch, and what other ways of counting the sheets would change. */
export function Standings({ batch, rows, waiting, linked, mixed }: StandingsProps): VNode {
  const { standings: text, common } = useText()
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={batch.title} />
      <Brief where={text.where(rows.length, rows.length + waiting.length)} next={text.next} />
      <Inset>{text.hint}</Inset>
      {linked ? null : <p class="hint">{text.unlinked}</p>}
      {mixed ? <p class="hint">{text.mixed}</p> : null}
      <DataTable
        caption={text.caption}
        rows={rows}
        empty={text.empty}
        columns={[
          {
            name: text.park,
            cell: (row) => <a href={path('staffScore', { id: row.caseId })}>{row.parkName}</a>,
          },
          { name: text.place, number: true, cell: ({ place }) => place },
          { name: text.number, cell: ({ no }) => no },
          { name: text.quant, number: true, cell: ({ quant }) => quant.toFixed(2) },
          ...METHODS.map((method) => ({
            name: text.methods[method],
            number: true,
            cell: (row: StandingsProps['rows'][number]) => <Cell result={row.results[method]} />,
          })),
          {
            name: text.obstacles,
            cell: ({ obstacles, tiedWith }) => (
              <>
                {obstacles.length === 0 ? text.none : obstacles.join(common.semicolon)}
                {tiedWith.length > 0 ? <p class="hint">{text.tied(tiedWith.join(common.comma))}</p> : null}
              </>
            ),
          },
        ]}
      />
      {rows.length > 0 ? (
        <p>
          <ButtonLink href={path('standingsCsv', { batch: batch.id })} weight="secondary">
            {text.csv}
          </ButtonLink>
        </p>
      ) : null}
      {waiting.length > 0 ? (
        <DataTable
          caption={text.waiting}
          rows={waiting}
          columns={[
            {
              name: text.park,
              cell: (one) => <a href={path('staffScore', { id: one.caseId })}>{one.parkName}</a>,
            },
            { name: text.number, cell: ({ no }) => no },
            { name: text.status, cell: ({ status }) => <StatusTag status={status} reader="staff" /> },
          ]}
        />
      ) : null}
    </Page>
  )
}

function Cell({ result }: { result: Result }): VNode {
  const { standings: text } = useText()
  const { total, place, gain } = result
  return (
    <>
      {text.cell(total, place)} {gain > 0 ? <Tag tone="done">{text.gain(gain)}</Tag> : null}
      {gain < 0 ? <Tag tone="attention">{text.loss(-gain)}</Tag> : null}
    </>
  )
}
