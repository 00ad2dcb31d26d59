import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import type { Due } from '#web/components/due.tsx'
import { DueDate } from '#web/components/due.tsx'
import { Tag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import type { MatterKind } from '#web/matter-status.ts'
import { matterNames, matterStatuses } from '#web/matter-status.ts'
import { formatPeriod, formatTime } from '#web/messages/dates.ts'
import { inLanguage } from '#web/messages/language.ts'

/** One matter of a park as the lists of park and offices show it. */
export interface MatterRow {
  readonly kind: MatterKind
  readonly key: string
  /** What it is about, where its kind does not say it. */
  readonly about?: { readonly zh: string; readonly en: string }
  readonly status: string
  readonly since: string
  /** Until when something is asked of somebody. */
  readonly due?: Due | undefined
  /** A page of its own, when it has one. */
  readonly url?: string | undefined
}

export function MatterTag({ kind, status }: Pick<MatterRow, 'kind' | 'status'>): VNode {
  const lang = useLang()
  const known = matterStatuses[kind][status]
  const name = known && (lang === 'en' ? known.en : known.zh)
  return <Tag tone={known?.tone ?? 'neutral'}>{name ?? status}</Tag>
}

export function MatterList({ caption, rows }: { caption: string; rows: readonly MatterRow[] }): VNode {
  const lang = useLang()
  const { park: text } = useText()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      empty={text.noMatters}
      columns={[
        {
          name: text.matter,
          cell: ({ kind, url, about }) => {
            const name = inLanguage(lang, matterNames[kind])
            return (
              <>
                {url ? <a href={url}>{name}</a> : name}
                {about ? <span class="hint"> {inLanguage(lang, about)}</span> : null}
              </>
            )
          },
        },
        { name: text.key, cell: ({ key }) => <span class="figure">{formatPeriod(lang, key)}</span> },
        { name: text.status, cell: (row) => <MatterTag {...row} /> },
        { name: text.since, cell: ({ since }) => formatTime(lang, since) },
        { name: text.until, cell: ({ due }) => (due ? <DueDate due={due} /> : '—') },
      ]}
    />
  )
}
