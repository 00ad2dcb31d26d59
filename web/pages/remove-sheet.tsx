import type { VNode } from 'preact'
import type { SeatState } from '#domain/panel.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { TextArea } from '#web/components/text-area.tsx'
import { TextInput } from '#web/components/text-input.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

export interface RemoveSheetProps {
  application: { id: string; parkName: string }
  seat: { no: number; name: string; state: SeatState }
  officer: string
  typed?: { reason: string; confirmName: string } | undefined
  problems: readonly Problem[]
}

/** Posts `reason` and `confirmName`. */
export function RemoveSheet({ application, seat, officer, typed, problems }: RemoveSheetProps): VNode {
  const lang = useLang()
  const { removeSheet: text, seats } = useText()
  return (
    <Page title={text.title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={text.title} over={application.parkName} />
      <Brief where={text.where(seat.name, seats.states[seat.state])} asked={text.asked} next={text.next} />
      <PostForm action={path('removeSheet', { id: application.id, seat: seat.no })}>
        <TextArea
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          value={typed?.reason}
          errors={messagesAt(lang, problems, 'reason')}
        />
        <TextInput
          name="confirmName"
          label={text.confirm}
          hint={text.confirmHint(officer)}
          value={typed?.confirmName}
          errors={messagesAt(lang, problems, 'confirmName')}
        />
        <div class="buttons">
          <Button weight="grave">{text.submit}</Button>
          <a href={path('staffCase', { id: application.id })}>{text.keep}</a>
        </div>
      </PostForm>
    </Page>
  )
}
