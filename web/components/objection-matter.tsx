import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatTime } from '#web/messages/dates.ts'

export interface ObjectionMatterProps {
  no: string
  facts: string
  receivedAt: string
  /** For those who may look: where the objector is shown. The park gets neither. */
  objector?: { type: string; action: string } | undefined
}

/** What an objection says, without who says it. */
export function ObjectionMatter({ no, facts, receivedAt, objector }: ObjectionMatterProps): VNode {
  const lang = useLang()
  const { objector: text } = useText()
  return (
    <>
      <h2>
        {text.matter} {no}
      </h2>
      <SummaryList
        rows={[
          { label: text.received, value: formatTime(lang, receivedAt) },
          ...(objector ? [{ label: text.type, value: objector.type }] : []),
          { label: text.facts, value: facts, wide: true },
        ]}
      />
      {objector ? (
        <PostForm action={objector.action}>
          <p class="hint">{text.hidden}</p>
          <Button weight="secondary">{text.reveal}</Button>
        </PostForm>
      ) : null}
    </>
  )
}
