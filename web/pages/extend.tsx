import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import type { Due } from '#web/components/due.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { StatusTag } from '#web/components/tag.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface ExtendProps {
  task: { id: string; caseNo: string; parkName: string; stage: CaseStatus; due: Due }
  /** The day it would be due then. */
  until: string
  reason?: string | undefined
  problems: readonly Problem[]
}

/** Posts `reason`: more time for the investigation of an objection. */
export function Extend({ task, until, reason, problems }: ExtendProps): VNode {
  const lang = useLang()
  const { extend: text, task: words, common } = useText()
  return (
    <Page title={text.title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={text.title} over={words.over(task.caseNo, task.parkName)} />
      <Brief
        where={<StatusTag status={task.stage} reader="staff" />}
        asked={text.asked(formatDate(lang, until))}
        due={task.due}
        next={text.next}
      />
      <PostForm action={path('extend', { task: task.id })}>
        <TextArea
          name="reason"
          label={text.reason}
          value={reason}
          errors={messagesAt(lang, problems, 'reason')}
        />
        <div class="buttons">
          <Button>{text.submit}</Button>
          <a href={path('task', { task: task.id })}>{common.back}</a>
        </div>
      </PostForm>
    </Page>
  )
}
