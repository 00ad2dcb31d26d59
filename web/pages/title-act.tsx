import type { VNode } from 'preact'
import type { TitleAct } from '#domain/title-acts.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { TextArea } from '#web/components/text-area.tsx'
import { TextInput } from '#web/components/text-input.tsx'
import { TitleTag } from '#web/components/title-tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'
import type { TitleStatus } from '#web/title-status.ts'

export interface TitleActProps {
  readonly park: {
    readonly id: string
    readonly titleNo: string
    readonly name: string
    readonly status: TitleStatus
  }
  readonly act: TitleAct
  readonly officer: string
  readonly typed?: { readonly reason: string; readonly confirmName: string } | undefined
  readonly problems: readonly Problem[]
}

/** Asks an officer why. Posts `reason` and `confirmName`. */
export function TitleActPage({ park, act, officer, typed, problems }: TitleActProps): VNode {
  const lang = useLang()
  const { titleActs: text } = useText()
  const words = text.acts[act]
  const back = path('staffPark', { id: park.id })
  return (
    <Page title={words.title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={words.title} over={`${park.name} · ${park.titleNo}`} />
      <Brief where={<TitleTag status={park.status} />} asked={words.asked} next={words.next} />
      <PostForm action={path('titleAct', { id: park.id, act })}>
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
          <Button weight={act === 'removal' ? 'grave' : 'primary'}>{words.submit}</Button>
          <a href={back}>{text.keep}</a>
        </div>
      </PostForm>
    </Page>
  )
}
