import type { VNode } from 'preact'
import { Notice } from '#web/components/notice.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { useText } from '#web/layout/frame.ts'

export interface LockedChange {
  /** 2026Q3 初创型企业（团队） 26 → 25 */
  readonly figures: readonly string[]
  readonly reason: string
  readonly errors: readonly string[]
}

/** What of the locked quarters would change, and the reason by which the district is asked. */
export function LockedReason({ figures, reason, errors }: LockedChange): VNode {
  const { living: text } = useText()
  return (
    <Notice tone="attention" title={text.lockedTitle}>
      <ul>
        {figures.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{text.lockedHint}</p>
      <TextArea
        name="correctionReason"
        label={text.reason}
        hint={text.reasonHint}
        value={reason}
        errors={errors}
        rows={3}
      />
    </Notice>
  )
}
