import type { VNode } from 'preact'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { SlotTasks } from '#web/components/slot-tasks.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import { TextInput } from '#web/components/text-input.tsx'
import { SectionFields } from '#web/fields/section-fields.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

export interface ObjectionPageProps {
  id: string
  parkName: string
  form: Form
  answers: Answers
  email: string
  problems: readonly Problem[]
  context: FormContext
  slots: readonly FilledSlot[]
  savedAt: string
}

/** The objection being filled in; it can be left and continued in the same browser. */
export function ObjectionPage(props: ObjectionPageProps): VNode {
  const lang = useLang()
  const { objecting: text } = useText()
  const { id, form, answers, problems, context } = props
  const title = titleOf(lang, form)
  return (
    <Page title={title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={title} over={props.parkName} />
      <Brief
        where={text.saved(formatTime(lang, props.savedAt))}
        asked={text.fillAsked}
        next={text.fillNext}
      />
      <Inset>
        {text.secrecy} {text.kept}
      </Inset>
      <PostForm action={path('objection', { objection: id })}>
        {form.sections.map((section) => (
          <section key={section.id}>
            <h2>{titleOf(lang, section)}</h2>
            <SectionFields
              section={section}
              page={allFields(form)}
              answers={answers}
              problems={problems}
              context={context}
            />
          </section>
        ))}
        <TextInput
          name="objectorEmail"
          label={text.email}
          hint={text.emailHint}
          value={props.email}
          errors={messagesAt(lang, problems, 'objectorEmail')}
          autoComplete="email"
          inputMode="email"
        />
        <h2>{text.evidence}</h2>
        <p class="hint">{text.evidenceHint}</p>
        <SlotTasks slots={props.slots} hrefFor={(slot) => path('objectionUpload', { objection: id, slot })} />
        <div class="buttons">
          <Button weight="grave" formAction={path('objectionSubmit', { objection: id })}>
            {text.submit}
          </Button>
          <Button weight="secondary">{text.save}</Button>
        </div>
      </PostForm>
    </Page>
  )
}
