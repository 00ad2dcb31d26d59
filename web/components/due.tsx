import type { VNode } from 'preact'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatDate } from '#web/messages/dates.ts'

export interface Due {
  /** The last day, `YYYY-MM-DD`. */
  readonly date: string
  /** The day lies beyond the published working-day calendar. */
  readonly provisional?: boolean
  /** Working days left; below zero the day has passed. */
  readonly left?: number
}

export function DueDate({ due }: { due: Due }): VNode {
  const lang = useLang()
  const { due: words } = useText()
  return (
    <span class="due">
      <time dateTime={due.date}>{formatDate(lang, due.date)}</time>
      <wbr />
      {due.provisional ? <span class="due-note">{words.provisional}</span> : null}
      <wbr />
      {due.left === undefined ? null : (
        <span class={due.left < 0 ? 'due-late' : 'due-note'}>
          {due.left < 0 ? words.late(-due.left) : due.left === 0 ? words.today : words.left(due.left)}
        </span>
      )}
    </span>
  )
}
