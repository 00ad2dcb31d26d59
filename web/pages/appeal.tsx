import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import type { Due } from '#web/components/due.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface AppealProps {
  application: { id: string; no?: string | undefined; status: CaseStatus }
  form: Form
  answers: Answers
  problems: readonly Problem[]
  context: FormContext
  /** Until when it can be handed in. */
  due: Due
}

/** 复核申请: the park appeals against the decision that ended its case. */
export function Appeal({ application, form, answers, problems, context, due }: AppealProps): VNode {
  const lang = useLang()
  const { appeal: text } = useText()
  const title = titleOf(lang, form)
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
      <PostForm action={path('appeal', { id: application.id })}>
        {form.sections.map((section) => (
          <SectionFields
            key={section.id}
            section={section}
            answers={answers}
            problems={problems}
            context={context}
          />
        ))}
        <div class="buttons">
          <Button>{text.submit}</Button>
          <a href={path('application', { id: application.id })}>{text.back}</a>
        </div>
      </PostForm>
    </Page>
  )
}
