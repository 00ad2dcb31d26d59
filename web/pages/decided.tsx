import type { VNode } from 'preact'
import { recallLetter } from '#domain/recommendation.ts'
import type { Form } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { Details } from '#web/components/details.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Notice } from '#web/components/notice.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { decisionName } from '#web/fields/decision.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface DecidedProps {
  task: { id: string; caseNo: string; parkName: string; by: string; at: string; decision: string }
  form: Form
  /** Where the case stands now. */
  status: CaseStatus
  /** The reader decided it, and not somebody who was faster. */
  own: boolean
  /** The district may still take its recommendation back. */
  recallable?: boolean
}

/** Told to whoever decided, and to everybody who comes later: decided by whom, when. */
export function Decided({ task, form, status, own, recallable }: DecidedProps): VNode {
  const lang = useLang()
  const { decided: text, task: words } = useText()
  return (
    <Page title={text.title}>
      <Notice
        tone={own ? 'done' : 'active'}
        title={own ? text.done(titleOf(lang, form)) : text.byOther(titleOf(lang, form), task.by)}
      />
      <Heading title={text.title} over={words.over(task.caseNo, task.parkName)} />
      <Brief where={<StatusTag status={status} reader="staff" />} asked={text.asked} next={text.next} />
      <SummaryList
        rows={[
          { label: text.decision, value: decisionName(lang, form, task.decision) },
          { label: text.by, value: task.by },
          { label: text.at, value: formatTime(lang, task.at) },
        ]}
      />
      <p class="hint">{text.print}</p>
      {recallable ? <Recall task={task.id} /> : null}
    </Page>
  )
}

function Recall({ task }: { task: string }): VNode {
  const { decided: text } = useText()
  return (
    <Details summary={text.recall}>
      <p>{text.recallHint}</p>
      <p>
        <a href={path('taskUpload', { task, slot: recallLetter.key })}>{text.recallLetter}</a>
      </p>
      <PostForm action={path('recallRecommendation', { task })}>
        <TextArea name="reason" label={text.recallReason} errors={[]} />
        <Button weight="grave">{text.recall}</Button>
      </PostForm>
    </Details>
  )
}
