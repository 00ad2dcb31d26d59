import type { VNode } from 'preact'
import { SERVICE_NEEDS } from '#schemas/reference/code-lists.ts'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { DemandRow } from '#web/components/demand-list.tsx'
import { DueDate } from '#web/components/due.tsx'
import type { Choice } from '#web/components/filter.tsx'
import { Filter } from '#web/components/filter.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Tag } from '#web/components/tag.tsx'
import { TitleTag } from '#web/components/title-tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { labelOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import type { Tone } from '#web/status.ts'
import type { TitleStatus } from '#web/title-status.ts'

/** A demand with the park whose ledger it is in. */
export interface ListedDemand extends DemandRow {
  readonly park: string
  readonly district: string
  /** The park's ledger of demands. */
  readonly ledger: string
  /** State of a title that has ended: nobody writes into its ledger any more. */
  readonly ended?: TitleStatus | undefined
}

export interface DemandsProps {
  readonly office: string
  /** Whether the reader deals with what is open here. */
  readonly acts: boolean
  readonly state: string
  readonly states: readonly Choice[]
  readonly rows: readonly ListedDemand[]
  /** The first page, when this is not it. */
  readonly first?: string | undefined
  readonly next?: string | undefined
}

const tones: { readonly [state: string]: Tone } = {
  已解决: 'done',
  部分解决: 'done',
  无法解决: 'stopped',
}

function needOf(lang: Lang, category: string): string {
  const known = SERVICE_NEEDS.find(({ value }) => value === category)
  return known ? labelOf(lang, known) : category
}

/** Demands of all parks an office answers for, in one state. */
export function Demands({ office, acts, state, states, rows, first, next }: DemandsProps): VNode {
  const lang = useLang()
  const { demands: text, park: words } = useText()
  const named = (one: string) => Object.entries(text.states).find(([name]) => name === one)?.[1] ?? one
  const chosen = named(state)
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={office} />
      <Brief where={chosen} asked={acts && rows.length > 0 ? text.asked : undefined} next={text.next} />
      <Filter
        action={path('demands')}
        submit={text.show}
        selects={[{ name: 'state', label: text.state, chosen: state, choices: states }]}
      />
      <DataTable
        caption={`${text.title} · ${chosen}`}
        quiet
        rows={rows}
        empty={next ? text.noneHere : text.none}
        columns={[
          {
            name: text.park,
            cell: ({ park, ledger, ended }) => (
              <>
                <a href={ledger}>{park}</a> {ended ? <TitleTag status={ended} /> : null}
              </>
            ),
          },
          { name: text.district, cell: ({ district }) => district },
          {
            name: words.demand,
            cell: ({ href, demand, category }) => (
              <>
                <a href={href}>{demand}</a> <span class="hint">{needOf(lang, category)}</span>
              </>
            ),
          },
          { name: words.demandFirm, cell: ({ firm }) => firm },
          { name: words.demandUnit, cell: ({ unit }) => unit },
          { name: words.raisedOn, cell: ({ raisedOn }) => formatDate(lang, raisedOn) },
          {
            name: words.dueOn,
            cell: ({ due, closedOn }) => <DueDate due={closedOn ? { date: due.date } : due} />,
          },
          {
            name: text.state,
            cell: (row) => (
              <>
                <Tag tone={tones[row.state] ?? 'active'}>{named(row.state)}</Tag>
                {row.closedOn ? <span class="hint"> {formatDate(lang, row.closedOn)}</span> : null}
              </>
            ),
          },
        ]}
      />
      {first || next ? (
        <nav class="pagination" aria-label={text.pages}>
          {first ? <a href={first}>{text.first}</a> : null}
          {next ? <a href={next}>{text.more}</a> : null}
        </nav>
      ) : null}
    </Page>
  )
}
