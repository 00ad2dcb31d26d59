import type { VNode } from 'preact'
import type { Outcome } from '#domain/simulate.ts'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

export interface SimulationProps {
  code: string
  version: number
  batches: readonly { id: string; title: string }[]
  batchId?: string | undefined
  rows: readonly { caseId: string; no: string; parkName: string; before: Outcome; after: Outcome }[]
}

/** What a version would have made of the applications of a batch. It only reads. */
export function Simulation({ code, version, batches, batchId, rows }: SimulationProps): VNode {
  const { simulation: text } = useText()
  const here = path('simulateRubric', { code, version })
  const count = (holds: (row: SimulationProps['rows'][number]) => boolean) => rows.filter(holds).length
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={text.over(version)} />
      <Brief
        where={text.where(
          rows.length,
          count(({ before }) => before.place !== undefined),
        )}
        next={text.next}
      />
      <h2>{text.choose}</h2>
      <ul>
        {batches.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`${here}?batch=${encodeURIComponent(id)}`}
              aria-current={id === batchId ? 'true' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
      <Inset>{text.hint}</Inset>
      {rows.length > 0 ? (
        <p>
          {text.summary(
            count(({ before, after }) => after.total > before.total),
            count(({ before, after }) => after.total < before.total),
            count(({ before, after }) => before.passes === false && after.passes === true),
            count(({ before, after }) => before.passes === true && after.passes === false),
          )}
        </p>
      ) : null}
      <Outcomes rows={rows} />
      <p>
        <a href={path('rubric', { code, version })}>{text.back}</a>
      </p>
    </Page>
  )
}

function Outcomes({ rows }: Pick<SimulationProps, 'rows'>): VNode {
  const { simulation: text } = useText()
  const passes = ({ passes: said }: Outcome) =>
    said === undefined ? text.unjudged : said ? text.passes : text.fails
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      empty={text.empty}
      columns={[
        {
          name: text.park,
          cell: ({ caseId, parkName }) => <a href={path('staffScore', { id: caseId })}>{parkName}</a>,
        },
        { name: text.number, cell: ({ no }) => no },
        { name: text.before, number: true, cell: ({ before }) => before.total.toFixed(2) },
        { name: text.after, number: true, cell: ({ after }) => after.total.toFixed(2) },
        { name: text.change, number: true, cell: ({ before, after }) => signed(after.total - before.total) },
        { name: text.placeBefore, number: true, cell: ({ before }) => before.place ?? '—' },
        { name: text.placeAfter, number: true, cell: ({ after }) => after.place ?? '—' },
        { name: text.passBefore, cell: ({ before }) => passes(before) },
        { name: text.passAfter, cell: ({ after }) => passes(after) },
      ]}
    />
  )
}

const signed = (points: number): string => `${points > 0 ? '+' : ''}${points.toFixed(2)}`
