import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { StatusTag } from '#web/components/tag.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { TextInput } from '#web/components/text-input.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface WithdrawProps {
  application: { id: string; parkName: string; status: CaseStatus }
  /** What is to be typed: the application number, or the park's name before there is a number. */
  confirmWith: string
  typed?: { reason: string; confirm: string }
  problems: readonly Problem[]
}

/** Posts `reason` and `confirm`. */
export function Withdraw({ application, confirmWith, typed, problems }: WithdrawProps): VNode {
  const lang = useLang()
  const { withdraw, removal } = useText()
  const text = application.status === 'draft' ? removal : withdraw
  return (
    <Page title={text.title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={text.title} over={application.parkName} />
      <Brief
        where={<StatusTag status={application.status} reader="applicant" />}
        asked={text.asked}
        next={text.next}
      />
      <PostForm action={path('withdraw', { id: application.id })}>
        <TextArea
          name="reason"
          label={text.reason}
          value={typed?.reason}
          errors={messagesAt(lang, problems, 'reason')}
        />
        <TextInput
          name="confirm"
          label={text.confirm}
          hint={text.confirmHint(confirmWith)}
          value={typed?.confirm}
          errors={messagesAt(lang, problems, 'confirm')}
        />
        <div class="buttons">
          <Button weight="grave">{text.submit}</Button>
          <a href={path('application', { id: application.id })}>{text.keep}</a>
        </div>
      </PostForm>
    </Page>
  )
}
