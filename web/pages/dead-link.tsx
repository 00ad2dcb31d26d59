import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Notice } from '#web/components/notice.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import type { Catalogue } from '#web/messages/text.ts'
import { path } from '#web/routes.ts'

export type DeadReason =
  | { kind: 'decided'; by?: string | undefined; at?: string | undefined }
  | { kind: 'delegated'; to?: string | undefined }
  | {
      kind:
        | 'withdrawn'
        | 'movedOn'
        | 'overdue'
        | 'seatOverdue'
        | 'matterOverdue'
        | 'reissued'
        | 'expired'
        | 'unknown'
    }

export interface DeadLinkProps {
  reason: DeadReason
  /** Whom to ask: an office and how to reach it. */
  ask: string
  /** What identifies the link when a new one is asked for; missing when a new one makes no sense. */
  resend?: string | undefined
  /** A new link was just asked for. */
  sent?: boolean
}

/** Why a link is refused and whom to ask. Asking for a new one posts `link`. */
export function DeadLink({ reason, ask, resend, sent }: DeadLinkProps): VNode {
  const lang = useLang()
  const { deadLink: text } = useText()
  const why = explain(lang, text, reason)
  return (
    <Page title={text.title}>
      {sent ? <Notice tone="done" title={text.sentTitle} /> : null}
      <Heading title={text.title} />
      <Brief
        where={why}
        asked={resend ? text.asked : undefined}
        next={resend || sent ? text.next : text.over}
      />
      <SummaryList rows={[{ label: text.ask, value: ask }]} />
      {resend && !sent ? (
        <PostForm action={path('resend')}>
          <input type="hidden" name="link" value={resend} />
          <Button>{text.resend}</Button>
        </PostForm>
      ) : null}
    </Page>
  )
}

function explain(lang: Lang, text: Catalogue['deadLink'], reason: DeadReason): string {
  if (reason.kind === 'decided')
    return reason.by && reason.at ? text.decided(reason.by, formatTime(lang, reason.at)) : text.decidedUnknown
  if (reason.kind === 'delegated') return reason.to ? text.delegated(reason.to) : text.delegatedUnknown
  return text[reason.kind]
}
