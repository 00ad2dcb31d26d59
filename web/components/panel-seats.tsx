import type { VNode } from 'preact'
import type { Panel, Seat } from '#domain/panel.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { useText } from '#web/layout/frame.ts'
import { path } from '#web/routes.ts'

export interface PanelSeatsProps {
  readonly caseId: string
  readonly n: number
  readonly status: Panel['status']
  readonly seats: readonly (Pick<Seat, 'no' | 'name' | 'unit' | 'kind' | 'state' | 'reason'> & {
    /** What the sheet gives, once nobody can be swayed by it. */
    readonly total?: number | undefined
    readonly removable: boolean
  })[]
  /** Sheets are still to come, so none is shown. */
  readonly pending: boolean
}

/** Who judges a case, for the city alone. */
export function PanelSeats({ caseId, n, status, seats, pending }: PanelSeatsProps): VNode {
  const { seats: text } = useText()
  const caption = `${text.title(n)} · ${text.status[status]}`
  return (
    <>
      <DataTable
        caption={caption}
        rows={seats}
        empty={text.none}
        columns={[
          { name: text.no, cell: ({ no }) => no },
          { name: text.name, cell: ({ name }) => name },
          { name: text.unit, cell: ({ unit }) => unit },
          {
            name: text.state,
            cell: ({ kind, state }) =>
              state === 'waiting' && kind === 'member' ? text.proposed : text.states[state],
          },
          { name: text.reason, cell: ({ reason }) => reason ?? '' },
          { name: text.total, number: true, cell: ({ total }) => total?.toFixed(2) ?? '' },
          ...(seats.some(({ removable }) => removable)
            ? [
                {
                  name: text.remove,
                  cell: ({ no, name, removable }: PanelSeatsProps['seats'][number]) =>
                    removable ? (
                      <a
                        href={path('removeSheet', { id: caseId, seat: no })}
                        aria-label={`${text.remove} ${name}`}
                      >
                        {text.remove}
                      </a>
                    ) : (
                      ''
                    ),
                },
              ]
            : []),
        ]}
      />
      {pending ? <p class="hint">{text.pending}</p> : null}
    </>
  )
}
