import type { VNode } from 'preact'
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
      <ul>
        {changes.map(({ at, by, reason, what }) => (
          <li key={at}>
            {what.join(common.semicolon)}
            {reason ? `${common.semicolon}${text.reason(reason)}` : ''}
            <p class="hint">{[formatTime(lang, at), ...(who && by ? [by] : [])].join(' · ')}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
