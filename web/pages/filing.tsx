import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import type { Due } from '#web/components/due.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { SlotTasks } from '#web/components/slot-tasks.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface FilingProps {
  kind: 'appeal' | 'change' | 'exit' | 'funding' | 'practice'
  application: { id: string; no?: string | undefined; status: CaseStatus }
  form: Form
  answers: Answers
  problems: readonly Problem[]
  context: FormContext
  slots: readonly FilledSlot[]
  /** Until when it can be handed in. */
  due?: Due | undefined
}

/** What a park hands in beside its application: an appeal, the report of a change, the wish to give its title back, a request for funds, a best-practice case. */
export function FilingPage(props: FilingProps): VNode {
  const { kind, application, form, answers, problems, context, slots, due } = props
  const lang = useLang()
  const { filings: all } = useText()
  const text = all[kind]
  const title = titleOf(lang, form)
  const { id } = application
  return (
    <Page title={title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={title} over={application.no} />
      <Brief
        where={<StatusTag status={application.status} reader="applicant" />}
        asked={text.asked}
        due={due}
        next={text.next}
      />
      <PostForm action={path(kind, { id })} enter={{ name: '_then', value: 'draft' }}>
        {form.sections.map((section) => (
          <SectionFields
            key={section.id}
            section={section}
            page={allFields(form)}
            answers={answers}
            problems={problems}
            context={context}
          />
        ))}
        {slots.length > 0 ? (
          <>
            <h2>{all.documents}</h2>
            <p class="hint">{all.documentsHint}</p>
            <SlotTasks slots={slots} hrefFor={(slot) => path('filingUpload', { id, filing: kind, slot })} />
          </>
        ) : null}
        <div class="buttons">
          <Button name="_then" value="submit">
            {text.submit}
          </Button>
          <Button name="_then" value="draft" weight="secondary">
            {all.save}
          </Button>
          <a href={path(kind === 'funding' || kind === 'practice' ? 'park' : 'application', { id })}>
            {text.back}
          </a>
        </div>
      </PostForm>
    </Page>
  )
}
