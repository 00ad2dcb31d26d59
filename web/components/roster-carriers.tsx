import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { useText } from '#web/layout/frame.ts'
import { formatNumber } from '#web/messages/numbers.ts'

export interface RosterCarrier {
  readonly name: string
  readonly units: number
  /** In ㎡. */
  readonly area: number
  /** The rows behind it. */
  readonly href: string
}

/** The links of the incubation chain and what sits in each. */
export function RosterCarriers({ carriers }: { carriers: readonly RosterCarrier[] }): VNode {
  const { living: text } = useText()
  return (
    <DataTable
      caption={text.carriers}
      quiet
      rows={carriers}
      columns={[
        { name: text.carrier, cell: ({ name, href }) => <a href={href}>{name}</a> },
        { name: text.carrierUnits, number: true, cell: ({ units }) => formatNumber(units) },
        { name: text.area, number: true, cell: ({ area }) => formatNumber(area) },
      ]}
    />
  )
}
