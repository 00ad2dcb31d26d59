import type { VNode } from 'preact'
import type { Keeper } from '#schemas/ledgers/ledger.ts'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { keepersOf } from '#web/components/ledger-keepers.ts'
import type { LedgerSide } from '#web/components/ledger-links.ts'
import { ledgerLinks } from '#web/components/ledger-links.ts'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'

export interface LedgersProps {
  readonly side: LedgerSide
  readonly caseId: string
  readonly parkName: string
  readonly year: string
  readonly ledgers: readonly {
    readonly code: string
    readonly title: string
    readonly keptBy: readonly Keeper[]
    readonly rows: number
    /** Figures it gives, each with its value. */
    readonly feeds: readonly string[]
  }[]
}

/** The twenty ledgers of a park, with what each gives. */
export function Ledgers({ side, caseId, parkName, year, ledgers }: LedgersProps): VNode {
  const { ledgers: text, common } = useText()
  const links = ledgerLinks(side, caseId)
  const total = ledgers.reduce((so, { rows }) => so + rows, 0)
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={parkName} />
      <Brief
        where={text.where(total)}
        asked={side === 'park' ? text.asked : undefined}
        next={side === 'park' ? text.next : text.staffNext}
      />
      <DataTable
        caption={text.title}
        quiet
        rows={ledgers}
        columns={[
          {
            name: text.ledger,
            cell: ({ code, title }) => (
              <a href={links.ledger(code)}>
                {code} {title}
              </a>
            ),
          },
          { name: text.keptBy, cell: ({ keptBy }) => keepersOf(text, keptBy, text.and) },
          { name: text.rows, cell: ({ rows }) => <span class="figure">{rows}</span>, number: true },
          { name: text.feeds(year), cell: ({ feeds }) => feeds.join(common.semicolon) },
        ]}
      />
      <p class="after">
        <a href={links.park}>{parkName}</a>
      </p>
    </Page>
  )
}
