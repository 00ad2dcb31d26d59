import type { VNode } from 'preact'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatTime } from '#web/messages/dates.ts'
import type { Tone } from '#web/status.ts'

export interface TimelineEntry {
  /** ISO 8601 instant. */
  readonly at: string
  readonly title: string
  /** Who did it, as the reader may know them. */
  readonly by?: string
  readonly detail?: string
  /** For officers only; a page for applicants is never given one. */
  readonly internal?: boolean
  readonly tone?: Tone
}

export function Timeline({ entries }: { entries: readonly TimelineEntry[] }): VNode {
  const lang = useLang()
  const { timeline } = useText()
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.title}`} class={`timeline-entry timeline-${entry.tone ?? 'neutral'}`}>
          <p class="timeline-title">
            {entry.title}
            {entry.internal ? <span class="timeline-internal">{timeline.internal}</span> : null}
          </p>
          <p class="timeline-meta">
            <time dateTime={entry.at}>{formatTime(lang, entry.at)}</time>
            {entry.by ? ` · ${entry.by}` : ''}
          </p>
          {entry.detail ? <p class="timeline-detail">{entry.detail}</p> : null}
        </li>
      ))}
    </ol>
  )
}
