import type { VNode } from 'preact'
import type { Change } from '#schemas/operations/changes.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { labelOf } from '#web/messages/language.ts'

/** What differs from the round before. */
export function Changes({ changes }: { changes: readonly Change[] }): VNode {
  const lang = useLang()
  const { task } = useText()
  return (
    <div class="diff">
      <DataTable
        caption={task.changesHint(changes.length)}
        rows={changes}
        columns={[
          { name: task.place, cell: (change) => labelOf(lang, change) },
          { name: task.before, cell: (change) => <del>{change.before || task.none}</del> },
          { name: task.after, cell: (change) => <ins>{change.after || task.none}</ins> },
        ]}
      />
    </div>
  )
}
