import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import type { Due } from '#web/components/due.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Notice } from '#web/components/notice.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { StatusTag } from '#web/components/tag.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { TextInput } from '#web/components/text-input.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface DelegateProps {
  task: { id: string; caseNo: string; parkName: string; stage: CaseStatus; due: Due }
  /** To whom it is delegated already; it can then be recalled. */
  delegatedTo?: string | undefined
  typed?: { email: string; name: string; reason: string }
  problems: readonly Problem[]
}

/** Posts `email`, `name` and `reason`; a recall posts to `recall`. */
export function Delegate({ task, delegatedTo, typed, problems }: DelegateProps): VNode {
  const lang = useLang()
  const { delegate: text, task: words, common } = useText()
  const errors = (name: string) => messagesAt(lang, problems, name)
  return (
    <Page title={text.title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={text.title} over={words.over(task.caseNo, task.parkName)} />
      <Brief
        where={<StatusTag status={task.stage} reader="staff" />}
        asked={delegatedTo ? undefined : text.asked}
        due={task.due}
        next={text.next}
      />
      {delegatedTo ? (
        <>
          <Notice tone="active" title={text.current(delegatedTo)} />
          <PostForm action={path('recall', { task: task.id })}>
            <Button weight="grave">{text.recall}</Button>
          </PostForm>
        </>
      ) : (
        <PostForm action={path('delegate', { task: task.id })}>
          <TextInput name="name" label={text.name} value={typed?.name} errors={errors('name')} />
          <TextInput
            name="email"
            inputMode="email"
            label={text.email}
            hint={text.emailHint}
            value={typed?.email}
            errors={errors('email')}
            size="long"
          />
          <TextArea name="reason" label={text.reason} value={typed?.reason} errors={errors('reason')} />
          <div class="buttons">
            <Button>{text.submit}</Button>
            <a href={path('task', { task: task.id })}>{common.back}</a>
          </div>
        </PostForm>
      )}
    </Page>
  )
}
