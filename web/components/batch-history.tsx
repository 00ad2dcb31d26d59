import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatTime } from '#web/messages/dates.ts'

export interface BatchChange {
  readonly at: string
  /** Only for the offices. */
  readonly by?: string | undefined
  readonly reason?: string | undefined
  readonly what: readonly string[]
}

/** What was changed about a batch for all its parks; nothing when nothing was. */
export function BatchHistory({
  changes,
  who,
}: {
  changes: readonly BatchChange[]
  who?: true
}): VNode | null {
  const lang = useLang()
  const { batch: text, common } = useText()
  if (changes.length === 0) return null
  return (
    <>
      <h2>{text.history}</h2>
      <DataTable
        caption={text.history}
        quiet
        rows={changes}
        columns={[
          { name: text.when, cell: ({ at }) => formatTime(lang, at) },
          { name: text.what, cell: ({ what }) => what.join(common.semicolon) },
          { name: text.reason, cell: ({ reason }) => reason ?? '' },
          ...(who ? [{ name: text.who, cell: ({ by }: BatchChange) => by ?? '' }] : []),
        ]}
      />
    </>
  )
}
