import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import type { Due } from '#web/components/due.tsx'
import { DueDate } from '#web/components/due.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatDate } from '#web/messages/dates.ts'

/** A demand that waits, as the pages of a park show it. */
export interface DemandRow {
  readonly href: string
  readonly demand: string
  readonly firm: string
  readonly unit: string
  readonly raisedOn: string
  readonly due: Due
  readonly category: string
  /** As its ledger says it. */
  readonly state: string
  /** The day it was closed. */
  readonly closedOn?: string | undefined
}

/** Demands nobody has closed yet, the most urgent first; nothing where there are none. */
export function DemandList({ rows }: { rows: readonly DemandRow[] }): VNode | null {
  const lang = useLang()
  const { park: text } = useText()
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={text.demands}
      rows={rows}
      columns={[
        { name: text.demand, cell: ({ href, demand }) => <a href={href}>{demand}</a> },
        { name: text.demandFirm, cell: ({ firm }) => firm },
        { name: text.demandUnit, cell: ({ unit }) => unit },
        { name: text.raisedOn, cell: ({ raisedOn }) => formatDate(lang, raisedOn) },
        { name: text.dueOn, cell: ({ due }) => <DueDate due={due} /> },
      ]}
    />
  )
}
