import type { VNode } from 'preact'
import type { Change } from '#schemas/operations/changes.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { Filter } from '#web/components/filter.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { labelOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

export interface VersionsProps {
  /** The case. */
  id: string
  rounds: number
  from: number
  to: number
  changes: readonly Change[]
}

/** What differs between any two rounds of a case. */
export function Versions({ id, rounds, from, to, changes }: VersionsProps): VNode {
  const lang = useLang()
  const { versions: text, task } = useText()
  const choices = Array.from({ length: rounds }, (_, n) => ({
    value: String(n + 1),
    label: text.round(n + 1),
  }))
  return (
    <>
      <h2 id="versions">{text.title}</h2>
      <Filter
        action={path('staffCase', { id })}
        submit={text.compare}
        selects={[
          { name: 'from', label: text.from, chosen: String(from), choices },
          { name: 'to', label: text.to, chosen: String(to), choices },
        ]}
      />
      <div class="diff">
        <DataTable
          caption={`${text.round(from)} → ${text.round(to)}`}
          rows={changes}
          empty={text.none}
          columns={[
            { name: task.place, cell: (change) => labelOf(lang, change) },
            { name: text.round(from), cell: (change) => <del>{change.before || task.none}</del> },
            { name: text.round(to), cell: (change) => <ins>{change.after || task.none}</ins> },
          ]}
        />
      </div>
    </>
  )
}
